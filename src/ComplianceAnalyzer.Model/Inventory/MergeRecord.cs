using System.Collections.Immutable;

namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>One row of the merge ledger: names that were taken to mean one host, account or person.</summary>
/// <param name="Kind">What was merged: <c>host</c>, <c>account</c>, <c>domain</c>, <c>person</c> or <c>row</c>.</param>
/// <param name="Kept">The key that stays.</param>
/// <param name="Merged">The names that were merged into it, sorted ordinally.</param>
/// <param name="Rule">Which identity rule applied.</param>
/// <param name="Effect">The effect on the counts.</param>
public sealed record MergeRecord(string Kind, string Kept, ImmutableArray<string> Merged, string Rule, string Effect);
