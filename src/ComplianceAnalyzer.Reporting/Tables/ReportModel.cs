using System.Collections.Immutable;

namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>The report as plain tables, before any file format.</summary>
internal sealed record ReportModel
{
    /// <summary>Language code, <c>en</c> or <c>nl</c>.</summary>
    internal required string Language { get; init; }

    internal required string Title { get; init; }

    /// <summary>Name of the organization; empty where not given.</summary>
    internal required string Organization { get; init; }

    /// <summary>Rule set and date, at the foot of every page.</summary>
    internal required string Footer { get; init; }

    /// <summary>Word for the page at the foot.</summary>
    internal required string PageWord { get; init; }

    /// <summary>Words for the way back to the first sheet.</summary>
    internal required string BackWord { get; init; }

    /// <summary>The analysis date, the only date the file itself carries.</summary>
    internal required DateOnly AsOf { get; init; }

    internal required ImmutableArray<ReportSheet> Sheets { get; init; }
}
