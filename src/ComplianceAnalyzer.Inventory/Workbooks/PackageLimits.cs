namespace ComplianceAnalyzer.Inventory.Workbooks;

/// <summary>
/// What a workbook may hold, found out before anything of it is kept. Fixed limits are those that spreadsheet programs have themselves; the others
/// grow with the size of the file and leave room for several times what such programs write, so that a small file is never dear.
/// </summary>
/// <param name="Size">Bytes of the file.</param>
internal sealed record PackageLimits(long Size)
{
    /// <summary>Parts of the package.</summary>
    internal const int Parts = 10_000;

    /// <summary>Sheets.</summary>
    internal const int Sheets = 256;

    /// <summary>Elements within each other.</summary>
    internal const int Depth = 64;

    /// <summary>Bytes from one tag to the next: the longest text in the longest encoding, and room.</summary>
    internal const int Stretch = 1 << 20;

    /// <summary>Formats of cells.</summary>
    internal const int Formats = 131_072;

    /// <summary>Characters of the code of a number format.</summary>
    internal const int FormatCode = 1_024;

    /// <summary>Columns, of which XFD is the last.</summary>
    internal const int Columns = 16_384;

    /// <summary>Rows of a sheet.</summary>
    internal const int RowsOfSheet = 1_048_576;

    /// <summary>Rows without a value between rows with one.</summary>
    internal const int Gap = 10_000;

    /// <summary>Characters of a text.</summary>
    internal const int Text = 32_767;

    /// <summary>Pieces of a text in different type.</summary>
    internal const int Runs = 512;

    /// <summary>Bytes that all parts unpack to. Sheets of repeated values unpack to some fifteen times their size.</summary>
    internal long Unpacked => (16L << 20) + (24 * Size);

    /// <summary>Rows of all sheets.</summary>
    internal long Rows => 25_000 + (Size / 4);

    /// <summary>Cells of all sheets.</summary>
    internal long Cells => 250_000 + (2 * Size);

    /// <summary>Cells of all sheets with the blank ones between them: rows times columns.</summary>
    internal long Area => 2_000_000 + (32 * Size);

    /// <summary>Characters of all cells; a text that several cells share counts for each.</summary>
    internal long Characters => (32L << 20) + (40 * Size);

    /// <summary>Pieces of texts times their characters, over the workbook: the work of joining them.</summary>
    internal long Joining => (32L << 20) + (40 * Size);
}
