using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>A paragraph and the row in which it stands.</summary>
/// <param name="Note">The paragraph.</param>
/// <param name="Row">The row.</param>
internal sealed record PlacedNote(ReportNote Note, int Row);
