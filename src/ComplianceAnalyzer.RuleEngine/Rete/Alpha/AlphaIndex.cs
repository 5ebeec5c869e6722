using NRules.Compilation;
using NRules.Rete.Memory;

namespace NRules.Rete.Alpha;

/// <summary>
/// The rows of an alpha memory by the hash of one join key; the joins over the same key share it. It holds numbers alone, in which the
/// garbage collector has nothing to follow: 16 bytes a fact and the slots.
/// </summary>
internal sealed class AlphaIndex(IndexPlan plan, AlphaMemory? memory)
{
    private readonly HashRows keyed = new();

    internal IndexPlan Plan { get; } = plan;

    /// <summary>The memory that it indexes; null for the one of a query that is not taken from facts.</summary>
    internal AlphaMemory? Memory { get; } = memory;

    /// <summary>Rows without a key; empty but for facts whose key expression fails.</summary>
    internal List<int> Unkeyed { get; } = [];

    /// <summary>Key of the fact that a change is about; its row still stands under the old one while consumers are told.</summary>
    internal RightKey CurrentKey { get; private set; }

    /// <summary>First row of the group, or <see cref="HashRows.None"/>.</summary>
    internal int Find(int hash) => keyed.Find(hash);

    /// <summary>Row after <paramref name="row"/> in the group of <paramref name="head"/>, or <see cref="HashRows.None"/> after the last.</summary>
    internal int Next(int row, int head) => keyed.Next(row, head);

    internal IEnumerable<int> All() => Memory?.Rows ?? [];

    internal void ComputeKey(object value) => CurrentKey = Plan.KeyOf(value);

    /// <summary>Puts the row under the current key.</summary>
    internal void Add(int row)
    {
        if (CurrentKey.IsUnkeyed)
            Unkeyed.Add(row);
        else
            keyed.Add(row, CurrentKey.Hash);
    }

    internal void Remove(int row)
    {
        if (keyed.IsApart(row))
            Unkeyed.Remove(row);
        else
            keyed.Remove(row);
    }

    /// <summary>Puts the row of the fact that has changed under its current key.</summary>
    internal void Move(int row)
    {
        bool wasUnkeyed = keyed.IsApart(row);
        if (wasUnkeyed == CurrentKey.IsUnkeyed && (wasUnkeyed || keyed.HashOf(row) == CurrentKey.Hash))
            return;
        Remove(row);
        Add(row);
    }
}
