namespace NRules.Rete.Query;

/// <summary>What a rule sees of one key of a lookup.</summary>
/// <param name="table">The elements that become members.</param>
/// <param name="key">The key, as it is when the group is made.</param>
internal sealed class LookupGroup<TKey, TElement>(ElementTable table, GroupKey<TKey> key)
    : MemberCollection<TElement>(table),
        IGrouping<TKey, TElement>
{
    /// <summary>Key of the first member; equal ones may be different objects.</summary>
    public TKey Key => FirstKeys is [var first, ..] ? (TKey)first! : key.Key;

    /// <summary>Under what its lookup finds it.</summary>
    internal GroupKey<TKey> Entry => key;
}
