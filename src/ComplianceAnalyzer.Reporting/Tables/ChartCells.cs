namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>A line of cells of a table.</summary>
/// <param name="Table">Key of the table.</param>
/// <param name="FirstColumn">Column in which it begins.</param>
/// <param name="LastColumn">Column in which it ends: the same for a line down a column, over all rows.</param>
/// <param name="IsHeading">True for the headings, false for the rows; across columns, the first row.</param>
internal sealed record ChartCells(string Table, string FirstColumn, string LastColumn, bool IsHeading = false)
{
    /// <summary>A column over all rows.</summary>
    internal static ChartCells Down(string table, string column) => new(table, column, column);
}
