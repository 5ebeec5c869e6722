namespace NRules.Rete.Query;

/// <summary>What a rule sees of one key of a lookup.</summary>
/// <param name="table">The elements that become members.</param>
/// <param name="key">The key, as it is when the group is made.</param>
/// <param name="hash">The key's hash at that time: a key that changes is found by what it was.</param>
internal sealed class LookupGroup<TKey, TElement>(ElementTable table, TKey key, int hash)
    : MemberCollection<TElement>(table),
        IGrouping<TKey, TElement>
{
    /// <summary>Key of the first member; equal ones may be different objects.</summary>
    public TKey Key => FirstKeys is [var first, ..] ? (TKey)first! : key;

    internal int Hash => hash;

    /// <summary>Next group whose key had the same hash.</summary>
    internal LookupGroup<TKey, TElement>? NextOfHash { get; set; }
}
