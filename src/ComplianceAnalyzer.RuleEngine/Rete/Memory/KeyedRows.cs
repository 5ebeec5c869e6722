namespace NRules.Rete.Memory;

/// <summary>Rows of a table by the hash of their key, and those whose key expression fails, which are compared with everything.</summary>
internal sealed class KeyedRows
{
    private readonly HashRows keyed = new();

    /// <summary>Rows without a key; mostly empty.</summary>
    internal List<int> Unkeyed { get; } = [];

    /// <summary>First row of the group, or <see cref="HashRows.None"/>.</summary>
    internal int Find(int hash) => keyed.Find(hash);

    /// <summary>Row after <paramref name="row"/> in the group of <paramref name="head"/>, or <see cref="HashRows.None"/> after the last.</summary>
    internal int Next(int row, int head) => keyed.Next(row, head);

    /// <summary>Rows that have a key, by number.</summary>
    internal IEnumerable<int> Keyed() => keyed.All();

    internal void Add(int row, int hash) => keyed.Add(row, hash);

    /// <summary>Takes the row out where it is in.</summary>
    internal void Remove(int row)
    {
        if (!keyed.IsApart(row))
            keyed.Remove(row);
        else if (Unkeyed.Count > 0)
            Unkeyed.Remove(row);
    }

    /// <summary>True for a row that stands under the hash.</summary>
    internal bool IsUnder(int row, int hash) => !keyed.IsApart(row) && keyed.HashOf(row) == hash;

    /// <summary>True for a row that stands under any hash.</summary>
    internal bool IsKeyed(int row) => !keyed.IsApart(row);
}
