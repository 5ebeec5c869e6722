using System.Collections.Immutable;

namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>Charts side by side over the width of the sheet.</summary>
/// <param name="Charts">The charts, from the left.</param>
internal sealed record ReportCharts(ImmutableArray<ReportChart> Charts) : ReportBlock
{
    /// <summary>Rows that they take.</summary>
    internal const int Height = 15;
}
