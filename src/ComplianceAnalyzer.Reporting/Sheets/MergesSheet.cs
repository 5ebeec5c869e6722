using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>The merge ledger: names taken to mean one host, account or person.</summary>
internal static class MergesSheet
{
    internal static ReportSheet Build(ReportSource source) =>
        source.Sheet(
            SheetId.Merges,
            new ReportTable
            {
                Key = "Merges",
                Columns =
                [
                    source.Column("MergeKind"),
                    source.Column("Kept"),
                    source.Column("MergedNames", ColumnFormat.LongText, 60),
                    source.Column("MergeRule", ColumnFormat.LongText, 50),
                    source.Column("Effect", ColumnFormat.LongText, 50),
                ],
                Rows = new MappedRows<MergeRecord>(
                    source.Estate.Merges,
                    merge =>
                        [
                            ReportCell.Of(merge.Kind),
                            ReportCell.Of(merge.Kept),
                            ReportCell.Of(string.Join("; ", merge.Merged)),
                            ReportCell.Of(merge.Rule),
                            ReportCell.Of(merge.Effect),
                        ]
                ),
                Filterable = true,
                WhenEmpty = source.Texts["NoMerges"],
            }
        );
}
