using NRules.Compilation;
using NRules.Rete.Memory;

namespace NRules.Rete.Alpha;

/// <summary>The facts of an alpha memory by the hash of one join key; the joins over the same key share it.</summary>
internal sealed class AlphaIndex(IndexPlan plan, AlphaMemory? memory)
{
    private readonly HashGroups keyed = new();
    private readonly List<AlphaEntry> unkeyed = [];

    internal IndexPlan Plan { get; } = plan;

    /// <summary>The memory that it indexes; null for the one of a query that is not taken from facts.</summary>
    internal AlphaMemory? Memory { get; } = memory;

    internal int Count => keyed.Count + unkeyed.Count;

    /// <summary>Entries without a key; empty but for facts whose key expression fails.</summary>
    internal IReadOnlyList<AlphaEntry> Unkeyed => unkeyed;

    internal AlphaEntry? Find(int hash) => (AlphaEntry?)keyed.Find(hash);

    internal IEnumerable<AlphaEntry> All() => keyed.All().Cast<AlphaEntry>().Concat(unkeyed);

    internal void Add(AlphaEntry entry)
    {
        if (entry.IsUnkeyed)
            unkeyed.Add(entry);
        else
            keyed.Add(entry);
    }

    internal void Remove(AlphaEntry entry)
    {
        if (entry.IsUnkeyed)
            unkeyed.Remove(entry);
        else
            keyed.Remove(entry);
    }

    /// <summary>Key of the fact that a change is about; its entry still stands under the old one while consumers are told.</summary>
    internal RightKey CurrentKey { get; private set; }

    internal void ComputeKey(object value) => CurrentKey = Plan.KeyOf(value);

    /// <summary>Puts the entry of the fact that has changed under its current key.</summary>
    internal void Move(AlphaEntry entry)
    {
        if (entry.Hash == CurrentKey.Hash && entry.IsUnkeyed == CurrentKey.IsUnkeyed)
            return;
        Remove(entry);
        entry.Hash = CurrentKey.Hash;
        entry.IsUnkeyed = CurrentKey.IsUnkeyed;
        Add(entry);
    }
}
