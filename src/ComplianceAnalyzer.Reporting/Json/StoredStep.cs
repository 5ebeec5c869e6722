using System.Collections.Immutable;

namespace ComplianceAnalyzer.Reporting.Json;

/// <summary>A step of a derivation as a result file holds it.</summary>
/// <param name="Fact">The fact in words.</param>
/// <param name="RuleId">Rule that made it; null for a row of the inventory or a term of the analysis.</param>
/// <param name="File">File of the row; null for a derived fact.</param>
/// <param name="Line">Line of the row, from 1.</param>
/// <param name="From">Indexes of the steps it rests on, each below its own.</param>
/// <param name="FromCount">How many facts it rests on in all.</param>
public sealed record StoredStep(
    string Fact,
    string? RuleId,
    string? File,
    int? Line,
    ImmutableArray<int> From,
    int FromCount
);
