using NRules.Compilation;
using NRules.Rete.Memory;

namespace NRules.Rete.Alpha;

/// <summary>
/// The facts of an alpha memory by the hash of one join key; the joins over the same key share it. It holds numbers alone, in which the
/// garbage collector has nothing to follow: 16 bytes a fact and the slots.
/// </summary>
internal sealed class AlphaIndex(IndexPlan plan, AlphaMemory? memory)
{
    private readonly HashRows keyed = new();
    private readonly List<AlphaEntry> unkeyed = [];

    internal IndexPlan Plan { get; } = plan;

    /// <summary>The memory that it indexes; null for the one of a query that is not taken from facts.</summary>
    internal AlphaMemory? Memory { get; } = memory;

    /// <summary>Entries without a key; empty but for facts whose key expression fails.</summary>
    internal IReadOnlyList<AlphaEntry> Unkeyed => unkeyed;

    /// <summary>Key of the fact that a change is about; its entry still stands under the old one while consumers are told.</summary>
    internal RightKey CurrentKey { get; private set; }

    /// <summary>First entry of the group, or null.</summary>
    internal AlphaEntry? Find(int hash) => EntryAt(keyed.Find(hash));

    /// <summary>Entry after <paramref name="entry"/> in the group of <paramref name="head"/>, or null after the last.</summary>
    internal AlphaEntry? Next(AlphaEntry entry, AlphaEntry head) => EntryAt(keyed.Next(entry.Row, head.Row));

    internal IEnumerable<AlphaEntry> All() => Memory?.Entries ?? [];

    internal void ComputeKey(object value) => CurrentKey = Plan.KeyOf(value);

    /// <summary>Puts the entry under the current key.</summary>
    internal void Add(AlphaEntry entry)
    {
        if (CurrentKey.IsUnkeyed)
        {
            keyed.AddApart(entry.Row);
            unkeyed.Add(entry);
        }
        else
        {
            keyed.Add(entry.Row, CurrentKey.Hash);
        }
    }

    internal void Remove(AlphaEntry entry)
    {
        if (keyed.IsApart(entry.Row))
            unkeyed.Remove(entry);
        else
            keyed.Remove(entry.Row);
    }

    /// <summary>Puts the entry of the fact that has changed under its current key.</summary>
    internal void Move(AlphaEntry entry)
    {
        bool wasUnkeyed = keyed.IsApart(entry.Row);
        if (wasUnkeyed == CurrentKey.IsUnkeyed && (wasUnkeyed || keyed.HashOf(entry.Row) == CurrentKey.Hash))
            return;
        Remove(entry);
        Add(entry);
    }

    private AlphaEntry? EntryAt(int row) => row == HashRows.None ? null : Memory!.EntryAt(row);
}
