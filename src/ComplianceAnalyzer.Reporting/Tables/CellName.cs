namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>A name for one cell, so that formulas can say what they use.</summary>
/// <param name="Name">The name, letters and underscores.</param>
/// <param name="Row">0-based row of the table.</param>
/// <param name="Column">Key of the column.</param>
internal sealed record CellName(string Name, int Row, string Column);
