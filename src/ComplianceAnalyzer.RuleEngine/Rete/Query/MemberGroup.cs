namespace NRules.Rete.Query;

/// <summary>What a rule sees of a group.</summary>
internal sealed class MemberGroup<TKey, TElement>(TKey key, MemberList members)
    : MemberCollection<TElement>(members),
        IGrouping<TKey, TElement>
{
    public TKey Key { get; } = key;
}
