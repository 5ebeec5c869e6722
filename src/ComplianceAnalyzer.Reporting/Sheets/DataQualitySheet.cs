using ComplianceAnalyzer.Model.Diagnostics;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Reporting.Tables;
using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>What became of every row, and what a person should know of the input.</summary>
internal static class DataQualitySheet
{
    internal static ReportSheet Build(ReportSource source) =>
        source.Sheet(SheetId.DataQuality, Conservation(source), Diagnostics(source));

    private static ReportTable Conservation(ReportSource source) =>
        new()
        {
            Key = TableKeys.Inputs,
            Heading = source.Texts["Heading.Conservation"],
            Columns =
            [
                source.Column("File"),
                source.Column("ReadAs"),
                source.Column("Read", ColumnFormat.Integer),
                source.Column("Accepted", ColumnFormat.Integer),
                source.Column("Merged", ColumnFormat.Integer),
                source.Column("Rejected", ColumnFormat.Integer),
                source.Column("AddsUp", ColumnFormat.Truth),
            ],
            Rows = [.. source.Estate.Inputs.Select(Row)],
            WhenEmpty = source.Texts["NoRows"],
        };

    private static ReportRow Row(InputFile input) =>
        new([
            ReportCell.Of(input.File),
            ReportCell.Of(input.Table?.ToString() ?? "-"),
            ReportCell.Of(input.Read),
            ReportCell.Of(input.Accepted),
            ReportCell.Of(input.Merged),
            ReportCell.Of(input.Rejected, input.Rejected > 0 ? CellTone.Caution : CellTone.None),
            ReportCell.Of(
                new Computation.AreEqual(
                    new Computation.SameRow("Read"),
                    Computation.SumOfRow("Accepted", "Merged", "Rejected")
                )
            ),
        ]);

    private static ReportTable Diagnostics(ReportSource source)
    {
        ReportTexts texts = source.Texts;
        return new ReportTable
        {
            Key = "Diagnostics",
            Heading = texts["Heading.Diagnostics"],
            Columns =
            [
                source.Column("File"),
                source.Column("Line", ColumnFormat.Integer),
                source.Column("ColumnName"),
                source.Column("Code"),
                source.Column("Severity"),
                source.Column("Message", ColumnFormat.LongText, 70),
                source.Column("Action", ColumnFormat.LongText, 60),
            ],
            Rows = new MappedRows<Diagnostic>(
                source.Estate.Diagnostics,
                diagnostic =>
                    [
                        ReportCell.Of(diagnostic.File),
                        ReportCell.Of(diagnostic.Line > 0 ? diagnostic.Line : null),
                        ReportCell.Of(diagnostic.Column),
                        ReportCell.Of(diagnostic.Code),
                        ReportCell.Of(texts.Of(diagnostic.Severity), Tone(diagnostic.Severity)),
                        ReportCell.Of(diagnostic.Message),
                        ReportCell.Of(diagnostic.Action),
                    ]
            ),
            Filterable = true,
            WhenEmpty = texts["NoDiagnostics"],
        };
    }

    private static CellTone Tone(DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => CellTone.Bad,
            DiagnosticSeverity.Warning => CellTone.Caution,
            _ => CellTone.None,
        };
}
