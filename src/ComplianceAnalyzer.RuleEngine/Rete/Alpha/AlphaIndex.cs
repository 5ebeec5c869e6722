using NRules.Compilation;
using NRules.Rete.Memory;

namespace NRules.Rete.Alpha;

/// <summary>
/// The rows of an alpha memory by the hash of one join key; the joins over the same key share it. It holds numbers alone, in which the
/// garbage collector has nothing to follow: 16 bytes a fact and the slots.
/// </summary>
internal sealed class AlphaIndex(IndexPlan plan, AlphaMemory? memory)
{
    internal IndexPlan Plan { get; } = plan;

    /// <summary>The memory that it indexes; null for the one of a query that is not taken from facts.</summary>
    internal AlphaMemory? Memory { get; } = memory;

    internal KeyedRows Rows { get; } = new();

    /// <summary>Key of the fact that a change is about; its row still stands under the old one while consumers are told.</summary>
    internal RightKey CurrentKey { get; private set; }

    internal IEnumerable<int> All() => Memory?.Rows ?? [];

    internal void ComputeKey(object value) => CurrentKey = Plan.KeyOf(value);

    /// <summary>Puts the row under the current key.</summary>
    internal void Add(int row)
    {
        if (CurrentKey.IsUnkeyed)
            Rows.Unkeyed.Add(row);
        else
            Rows.Add(row, CurrentKey.Hash);
    }

    internal void Remove(int row) => Rows.Remove(row);

    /// <summary>Puts the row of the fact that has changed under its current key.</summary>
    internal void Move(int row)
    {
        if (CurrentKey.IsUnkeyed ? !Rows.IsKeyed(row) : Rows.IsUnder(row, CurrentKey.Hash))
            return;
        Remove(row);
        Add(row);
    }
}
