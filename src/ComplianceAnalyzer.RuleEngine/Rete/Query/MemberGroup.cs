namespace NRules.Rete.Query;

/// <summary>What a rule sees of a group.</summary>
/// <param name="table">The elements that become members.</param>
/// <param name="key">Key of the group, as it is when the group is made.</param>
internal sealed class MemberGroup<TKey, TElement>(ElementTable table, GroupKey<TKey> key)
    : MemberCollection<TElement>(table),
        IGrouping<TKey, TElement>
{
    public TKey Key => key.Key;

    /// <summary>Under what its stage finds it.</summary>
    internal GroupKey<TKey> Entry => key;
}
