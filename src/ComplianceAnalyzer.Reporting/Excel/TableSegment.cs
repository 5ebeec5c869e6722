using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>The part of a table that stands on one sheet.</summary>
/// <param name="Table">The table.</param>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="HeadingRow">Row of its heading; 0 where it has none.</param>
/// <param name="HeaderRow">Row of the column headings.</param>
/// <param name="FirstIndex">0-based index of its first row in the table.</param>
/// <param name="Count">Rows of the table on this sheet; 0 for an empty table, which takes one row all the same.</param>
internal sealed record TableSegment(
    ReportTable Table,
    string Sheet,
    int HeadingRow,
    int HeaderRow,
    int FirstIndex,
    int Count
)
{
    internal int FirstRow => HeaderRow + 1;

    internal int LastRow => HeaderRow + Math.Max(1, Count);

    /// <summary>Row of the sheet in which a row of the table stands.</summary>
    internal int RowOf(int index) => FirstRow + index - FirstIndex;
}
