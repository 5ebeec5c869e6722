namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>One series of a chart.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Cells">The cells it shows.</param>
/// <param name="Categories">The cells that name them.</param>
/// <param name="Shade">Which of the report's shades it has: 0 is the darkest.</param>
internal sealed record ChartSeries(string Name, ChartCells Cells, ChartCells Categories, int Shade);
