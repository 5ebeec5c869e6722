namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>A row of a table.</summary>
/// <param name="Cells">A cell for each column.</param>
/// <param name="Level">Depth in an outline; 0 outside one.</param>
internal readonly record struct ReportRow(ReportCell[] Cells, int Level = 0);
