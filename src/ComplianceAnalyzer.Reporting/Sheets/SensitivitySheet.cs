using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>Which verdicts and numbers depend on a reading of the law. The sheet is there only where the comparison was asked for.</summary>
internal static class SensitivitySheet
{
    internal static IEnumerable<ReportSheet> Build(ReportSource source)
    {
        if (source.Result.Sensitivity is not { } cases)
            return [];
        var table = new ReportTable
        {
            Key = "Sensitivity",
            Columns = [.. SensitivityLine.Columns.Select(column => source.Column(column, ColumnFormat.LongText, 44))],
            Rows =
            [
                .. SensitivityLine
                    .Of(cases, source.Texts)
                    .Select(line => new ReportRow([
                        .. line.Cells.Select(cell =>
                            ReportCell.Of(cell, line.Depends ? CellTone.None : CellTone.Muted)
                        ),
                    ])),
            ],
            Filterable = true,
            WhenEmpty = source.Texts["NoRows"],
        };
        return [source.Sheet(SheetId.Sensitivity, table)];
    }
}
