using System.Globalization;
using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>The text that a spreadsheet program will show for a value, for measuring.</summary>
internal static class ShownText
{
    internal static string Of(ReportCell cell, decimal value, ColumnFormat format) =>
        cell.Content switch
        {
            CellContent.Text => cell.Text!,
            CellContent.Date => "0000-00-00",
            CellContent.Truth => value == 0 ? "FALSE" : "TRUE",
            CellContent.Number => value.ToString(
                format switch
                {
                    ColumnFormat.Money => "#,##0.00",
                    ColumnFormat.Delta => "+#,##0;-#,##0;0",
                    _ => "#,##0",
                },
                CultureInfo.InvariantCulture
            ),
            _ => "",
        };
}
