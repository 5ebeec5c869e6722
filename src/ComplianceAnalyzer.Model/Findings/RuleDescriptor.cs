using System.Collections.Immutable;

namespace ComplianceAnalyzer.Model.Findings;

/// <summary>What the catalog knows of a rule.</summary>
/// <param name="Id">Permanent id, <c>TSL1001</c>.</param>
/// <param name="Name">Name without the id, <c>ServerWithoutLicense</c>.</param>
/// <param name="Title">Title in words.</param>
/// <param name="Category">Folder of the rule, in words.</param>
/// <param name="Severity">Severity of its NonCompliant findings; null for derivations.</param>
/// <param name="Since">First rule-set version that held it.</param>
/// <param name="Clauses">Clauses and facts it rests on.</param>
/// <param name="IsDerivation">True where it yields facts for other rules instead of findings.</param>
public sealed record RuleDescriptor(
    string Id,
    string Name,
    string Title,
    string Category,
    Severity? Severity,
    string Since,
    ImmutableArray<string> Clauses,
    bool IsDerivation
);
