namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>A column holds a text, case ignored as spreadsheets do.</summary>
/// <param name="Column">Key of the column.</param>
/// <param name="Text">The text.</param>
internal sealed record Condition(string Column, string Text)
{
    internal bool Holds(ReportCell cell) =>
        cell.Content == CellContent.Text && string.Equals(cell.Text, Text, StringComparison.OrdinalIgnoreCase);
}
