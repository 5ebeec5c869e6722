using System.Collections.Immutable;

namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>A sheet of the report.</summary>
internal sealed record ReportSheet
{
    internal required SheetId Id { get; init; }

    /// <summary>Name on the tab, at most 28 characters, so that a number fits behind it.</summary>
    internal required string Name { get; init; }

    internal required string Title { get; init; }

    /// <summary>One sentence on what it shows; also its line in the sheet guide.</summary>
    internal required string Purpose { get; init; }

    internal required ImmutableArray<ReportBlock> Blocks { get; init; }

    /// <summary>Widths of the grid in characters; empty where they follow from what is shown.</summary>
    internal ImmutableArray<double> Grid { get; init; } = [];

    /// <summary>True where it is printed on one page.</summary>
    internal bool OnePage { get; init; }

    internal IEnumerable<ReportTable> Tables => Blocks.OfType<ReportTable>();
}
