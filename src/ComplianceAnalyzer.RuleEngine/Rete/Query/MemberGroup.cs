namespace NRules.Rete.Query;

/// <summary>What a rule sees of a group.</summary>
internal sealed class MemberGroup<TKey, TElement>(CollectionElement collection)
    : MemberCollection<TElement>(collection),
        IGrouping<TKey, TElement>
{
    public TKey Key => (TKey)Collection.Key!;
}
