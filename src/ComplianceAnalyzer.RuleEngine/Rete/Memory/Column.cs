namespace NRules.Rete.Memory;

/// <summary>One value for each row of a table. It grows by half, so that at most a third of it stands empty.</summary>
internal sealed class Column<T>
{
    private const int SmallestSize = 4;

    private T[] cells = [];

    /// <summary>Value of a row that has been reached; the reference is good until the column grows.</summary>
    internal ref T this[int row] => ref cells[row];

    /// <summary>Value of a row that may not have been reached yet.</summary>
    internal T? Read(int row) => row < cells.Length ? cells[row] : default;

    /// <summary>Value of a row that is reached by this.</summary>
    internal ref T Reach(int row)
    {
        if (row >= cells.Length)
            Array.Resize(ref cells, Math.Max(row + 1, cells.Length + (cells.Length >> 1) + SmallestSize));
        return ref cells[row];
    }
}
