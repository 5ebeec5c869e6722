using System.Collections.Immutable;
using ComplianceAnalyzer.Reporting.Tables;
using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>The pictures of the summary: need against stock, findings by weight, one mix against another.</summary>
internal static class SummaryCharts
{
    internal static ReportCharts Build(ReportSource source)
    {
        ReportTexts texts = source.Texts;
        ReportChart findings = new(
            texts["Chart.Findings"],
            [
                new ChartSeries(
                    texts["Column.FindingsWord"],
                    new ChartCells(TableKeys.Counts, "Errors", "CountIndeterminate"),
                    new ChartCells(TableKeys.Counts, "Errors", "CountIndeterminate", IsHeading: true),
                    0
                ),
            ]
        );
        if (source.Result.CalDemand.IsEmpty)
            return new ReportCharts([findings]);
        ReportChart stock = new(texts["Chart.Stock"], Pools(texts, "MinimumMixed", "OwnedUser", "OwnedDevice"));
        ReportChart mixes = new(texts["Chart.Mixes"], Pools(texts, "MinimumMixed", "UserOnly", "DeviceOnly"));
        return new ReportCharts([stock, findings, mixes]);
    }

    private static ImmutableArray<ChartSeries> Pools(ReportTexts texts, params string[] columns) =>
        [
            .. columns.Select(
                (column, index) =>
                    new ChartSeries(
                        texts[$"Column.{column}"],
                        ChartCells.Down(TableKeys.Pools, column),
                        ChartCells.Down(TableKeys.Pools, "Layer"),
                        index
                    )
            ),
        ];
}
