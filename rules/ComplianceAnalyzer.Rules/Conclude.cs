using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules;

/// <summary>
/// Begins a finding of a rule: id, severity and clauses come from the rule's class. Sentences are interpolated strings, taken apart so that
/// they can be translated: write numbers and names as holes, and no plural that depends on them.
/// </summary>
internal static class Conclude
{
    /// <summary>Most rows of evidence a finding names; the sheets and the derivation hold the rest.</summary>
    internal const int MostEvidence = 200;

    internal static Finding NonCompliant<TRule>(Subject subject, FormattableString message)
        where TRule : Rule => Of<TRule>(Outcome.NonCompliant, subject, message);

    internal static Finding Compliant<TRule>(Subject subject, FormattableString message)
        where TRule : Rule => Of<TRule>(Outcome.Compliant, subject, message);

    internal static Finding Indeterminate<TRule>(Subject subject, FormattableString message)
        where TRule : Rule => Of<TRule>(Outcome.Indeterminate, subject, message);

    internal static Finding NotApplicable<TRule>(Subject subject, FormattableString message)
        where TRule : Rule => Of<TRule>(Outcome.NotApplicable, subject, message);

    internal static Finding Advice<TRule>(Subject subject, FormattableString message)
        where TRule : Rule => Of<TRule>(Outcome.Advice, subject, message);

    internal static Finding Saying(
        this Finding finding,
        FormattableString? actual = null,
        FormattableString? expected = null,
        FormattableString? recommendation = null
    ) =>
        finding with
        {
            Actual = actual is null ? finding.Actual : Phrase.Of(actual),
            Expected = expected is null ? finding.Expected : Phrase.Of(expected),
            Recommendation = recommendation is null ? finding.Recommendation : Phrase.Of(recommendation),
        };

    internal static Finding From(this Finding finding, params IEnumerable<SourceLocation> rows) =>
        finding with
        {
            Evidence = [.. rows.Distinct().Order().Take(MostEvidence)],
        };

    private static Finding Of<TRule>(Outcome outcome, Subject subject, FormattableString message)
        where TRule : Rule
    {
        RuleDescriptor rule = RuleIdentity.Of<TRule>();
        return new Finding
        {
            RuleId = rule.Id,
            Outcome = outcome,
            Severity = outcome == Outcome.NonCompliant ? rule.Severity ?? Severity.Note : Severity.Note,
            Subject = subject,
            Message = Phrase.Of(message),
            Clauses = rule.Clauses,
        };
    }
}
