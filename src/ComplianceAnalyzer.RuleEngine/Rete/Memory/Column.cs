using System.Runtime.InteropServices;

namespace NRules.Rete.Memory;

/// <summary>
/// One value for each row of a table. It stands in blocks, so that growing copies nothing and leaves no large arrays behind; only the
/// first block begins small.
/// </summary>
internal sealed class Column<T>
{
    private const int BlockBits = 10;
    private const int BlockSize = 1 << BlockBits;
    private const int SmallestSize = 4;

    private Cell[][] blocks = [];

    /// <summary>Number of rows that there is room for.</summary>
    private int size;

    /// <summary>Value of a row that has been reached; the reference is good until the column grows.</summary>
    internal ref T this[int row] => ref blocks[row >> BlockBits][row & (BlockSize - 1)].Value;

    /// <summary>Value of a row that may not have been reached yet.</summary>
    internal T? Read(int row) => row < size ? this[row] : default;

    /// <summary>Value of a row that is reached by this.</summary>
    internal ref T Reach(int row)
    {
        if (row >= size)
            Grow(row);
        return ref this[row];
    }

    private void Grow(int row)
    {
        if (row < BlockSize)
        {
            Cell[] first = blocks.Length == 0 ? [] : blocks[0];
            Array.Resize(ref first, Math.Min(BlockSize, Math.Max(row + 1, first.Length * 2 + SmallestSize)));
            blocks = [first];
            size = first.Length;
            return;
        }
        if (size < BlockSize)
            Grow(BlockSize - 1);
        int used = size >> BlockBits;
        int needed = (row >> BlockBits) + 1;
        if (needed > blocks.Length)
            Array.Resize(ref blocks, Math.Max(needed, blocks.Length * 2));
        for (; used < needed; used++)
            blocks[used] = new Cell[BlockSize];
        size = needed << BlockBits;
    }

    /// <summary>An array of structures needs no check of what is stored in it, as one of references does.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Cell
    {
        internal T Value;
    }
}
