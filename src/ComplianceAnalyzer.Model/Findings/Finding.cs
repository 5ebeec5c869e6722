using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Model.Findings;

/// <summary>A verdict of one rule on one subject. Two findings are equal where their <see cref="Fingerprint"/> is.</summary>
public sealed record Finding
{
    /// <summary>Id of the rule.</summary>
    public required string RuleId { get; init; }

    /// <summary>What was concluded.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Weight.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What it is about.</summary>
    public required Subject Subject { get; init; }

    /// <summary>Which question of the rule it answers where a rule asks several of one subject; empty otherwise.</summary>
    public string Aspect { get; init; } = "";

    /// <summary>The statement.</summary>
    public required Phrase Message { get; init; }

    /// <summary>What is.</summary>
    public Phrase Actual { get; init; } = Phrase.Empty;

    /// <summary>What should be.</summary>
    public Phrase Expected { get; init; } = Phrase.Empty;

    /// <summary>What to do.</summary>
    public Phrase Recommendation { get; init; } = Phrase.Empty;

    /// <summary>Clauses it rests on, in the order of the rule.</summary>
    public ImmutableArray<string> Clauses { get; init; } = [];

    /// <summary>Rows of the inventory it rests on, sorted.</summary>
    public ImmutableArray<SourceLocation> Evidence { get; init; } = [];

    /// <summary>The waiver that covers it; null where none does.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>
    /// Sixteen hexadecimal digits over rule, subject, outcome and aspect: the same finding has the same fingerprint whatever the files are
    /// called and in whatever order their rows stand.
    /// </summary>
    public string Fingerprint =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join('\u001f', RuleId, Subject.Type, Subject.Key, Outcome.ToString(), Aspect)
                )
            )
        )[..16];

    /// <summary>Short name of the finding: the rule and the first eight digits of the fingerprint.</summary>
    public string Id => $"{RuleId}-{Fingerprint[..8]}";

    /// <inheritdoc/>
    public bool Equals(Finding? other) =>
        other is not null
        && RuleId == other.RuleId
        && Outcome == other.Outcome
        && Subject == other.Subject
        && Aspect == other.Aspect;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RuleId, Subject.Key, Outcome, Aspect);
}
