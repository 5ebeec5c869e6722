using ComplianceAnalyzer.Model.Findings;

namespace ComplianceAnalyzer.Rules;

/// <summary>What the catalog holds of a rule. The id is the class name's first seven characters and is never used again for another rule.</summary>
/// <param name="title">Title in words.</param>
/// <param name="clauses">Clauses (<c>S17</c>) or named facts (<c>facts: versions</c>) it encodes; at least one.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LicensingRuleAttribute(string title, params string[] clauses) : Attribute
{
    /// <summary>Title in words.</summary>
    public string Title { get; } = title;

    /// <summary>Clauses or named facts.</summary>
    public IReadOnlyList<string> Clauses { get; } = clauses;

    /// <summary>Severity of a NonCompliant finding; a derivation has none.</summary>
    public Severity Severity { get; init; } = Severity.Note;

    /// <summary>First rule-set version that holds the rule.</summary>
    public string Since { get; init; } = "1.0.0";
}
