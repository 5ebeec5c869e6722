using System.Collections.Immutable;

namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>A chart of columns side by side, drawn from cells of the report.</summary>
/// <param name="Title">Title.</param>
/// <param name="Series">Series.</param>
internal sealed record ReportChart(string Title, ImmutableArray<ChartSeries> Series);
