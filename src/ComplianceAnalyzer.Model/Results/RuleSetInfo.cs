using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Findings;

namespace ComplianceAnalyzer.Model.Results;

/// <summary>The rules an analysis ran with.</summary>
/// <param name="Version">Version of the rule set.</param>
/// <param name="Sha256">Hash over ids, versions, clauses and pages, lower-case hexadecimal: changes where a rule changes.</param>
/// <param name="Rules">The rules that ran, sorted by id.</param>
public sealed record RuleSetInfo(string Version, string Sha256, ImmutableArray<RuleDescriptor> Rules);
