using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>Charts and the row at which they begin.</summary>
/// <param name="Charts">The charts.</param>
/// <param name="Row">The row.</param>
internal sealed record PlacedCharts(ReportCharts Charts, int Row);
