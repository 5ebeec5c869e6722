using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>Fits columns to what they show.</summary>
internal static class ColumnWidths
{
    /// <summary>Rows that are measured: what comes later in a long table wraps where it is longer.</summary>
    private const int Measured = 2000;

    private const double Narrowest = 9;

    /// <summary>A number that does not fit is shown as signs, so number columns hold at least this many characters.</summary>
    private const double NumberNarrowest = 11;

    private const double Padding = 2;
    private const double FilterButton = 3;

    internal static double[] Of(SheetPart part, ReportCalculator calculator)
    {
        if (!part.Sheet.Grid.IsEmpty)
            return [.. part.Sheet.Grid];
        int columns = part.Segments.Select(segment => segment.Table.Columns.Length).DefaultIfEmpty(1).Max();
        double[] widths = new double[columns];
        foreach (TableSegment segment in part.Segments)
            Widen(widths, segment, calculator);
        return widths;
    }

    private static void Widen(double[] widths, TableSegment segment, ReportCalculator calculator)
    {
        ReportTable table = segment.Table;
        double[] shown =
        [
            .. table.Columns.Select(column =>
                TextWidth.LongestWord(column.Header) + (table.Filterable ? FilterButton : 0)
            ),
        ];
        int end = segment.FirstIndex + Math.Min(segment.Count, Measured);
        for (int index = segment.FirstIndex; index < end; index++)
        {
            ReportRow row = table.Rows[index];
            for (int column = 0; column < shown.Length; column++)
            {
                ReportCell cell = row.Cells[column];
                if (cell.Content == CellContent.Empty)
                    continue;
                string text = ShownText.Of(cell, calculator.ValueOf(table, row, cell), table.Columns[column].Format);
                shown[column] = Math.Max(shown[column], TextWidth.Of(text));
            }
        }
        for (int column = 0; column < shown.Length; column++)
            widths[column] = Math.Max(widths[column], Fitted(table.Columns[column], shown[column] + Padding));
    }

    private static double Fitted(ReportColumn column, double width) =>
        Math.Round(
            column.Format is ColumnFormat.Integer or ColumnFormat.Delta or ColumnFormat.Money
                ? Math.Max(width, NumberNarrowest)
                : Math.Clamp(width, Narrowest, Math.Max(Narrowest, column.MaxWidth)),
            1
        );
}
