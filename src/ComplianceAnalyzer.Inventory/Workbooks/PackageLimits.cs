namespace ComplianceAnalyzer.Inventory.Workbooks;

/// <summary>What a workbook may hold, found out before anything of it is kept. Those that a spreadsheet program has itself are the program's.</summary>
internal static class PackageLimits
{
    /// <summary>Parts of the package.</summary>
    internal const int Parts = 10_000;

    /// <summary>Sheets.</summary>
    internal const int Sheets = 256;

    /// <summary>Relations between parts.</summary>
    internal const int Relations = 10_000;

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
    internal const int Rows = 1_048_576;

    /// <summary>Rows without a value between rows with one.</summary>
    internal const int Gap = 10_000;

    /// <summary>Cells of all sheets, blank ones in between with them: rows times columns.</summary>
    internal const long Area = 64_000_000;

    /// <summary>Characters of a text.</summary>
    internal const int Text = 32_767;

    /// <summary>Pieces of a text in different type.</summary>
    internal const int Runs = 512;

    /// <summary>Pieces of texts times their characters, over the workbook: the work of joining them.</summary>
    internal const long Joining = 64L << 20;

    /// <summary>Bytes that a workbook of a size unpacks to at most. Sheets full of repeated values unpack to some twenty times their size.</summary>
    internal static long Unpacked(long size) => (16L << 20) + (40 * size);
}
