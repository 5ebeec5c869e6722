using System.Collections.Immutable;

namespace ComplianceAnalyzer.Reporting.Json;

/// <summary>A finding as a result file holds it.</summary>
/// <param name="Id">Short name; two findings of one rule may share it.</param>
/// <param name="RuleId">Rule that found it.</param>
/// <param name="Outcome">Outcome, as written.</param>
/// <param name="Severity">Severity in lower case.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Message">The statement.</param>
/// <param name="Actual">What is there; may be empty.</param>
/// <param name="Expected">What should be there; may be empty.</param>
/// <param name="Clauses">Clauses it rests on.</param>
/// <param name="Recommendation">What to do; may be empty.</param>
/// <param name="Fingerprint">What it is, whatever the files are called.</param>
public sealed record StoredFinding(
    string Id,
    string RuleId,
    string Outcome,
    string Severity,
    StoredSubject Subject,
    string Message,
    string Actual,
    string Expected,
    ImmutableArray<string> Clauses,
    string Recommendation,
    string Fingerprint
);
