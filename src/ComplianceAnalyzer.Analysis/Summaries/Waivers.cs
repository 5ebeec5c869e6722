using System.Collections.Immutable;
using System.IO.Enumeration;
using ComplianceAnalyzer.Model.Diagnostics;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Analysis.Summaries;

/// <summary>Matches findings with the waivers that cover them. A waived finding stays in every report; it only decides nothing.</summary>
internal static class Waivers
{
    /// <summary>Findings with the first waiver, in the order of the waivers, that holds on the analysis date.</summary>
    internal static IEnumerable<Finding> Apply(
        ImmutableArray<Finding> findings,
        ImmutableArray<Waiver> waivers,
        DateOnly asOf
    ) =>
        findings.Select(finding =>
            finding with
            {
                Waiver = waivers.FirstOrDefault(waiver => waiver.ExpiresOn >= asOf && Covers(waiver, finding)),
            }
        );

    /// <summary>Waivers that have run out or that no finding needs.</summary>
    internal static IEnumerable<Diagnostic> Diagnose(
        ImmutableArray<Finding> findings,
        ImmutableArray<Waiver> waivers,
        DateOnly asOf
    )
    {
        foreach (Waiver waiver in waivers)
        {
            if (waiver.ExpiresOn < asOf)
                yield return Of(
                    waiver,
                    "WVR001",
                    FormattableString.Invariant(
                        $"The waiver of {waiver.RuleId} ran out on {waiver.ExpiresOn:yyyy-MM-dd}."
                    ),
                    "Renew it with its owner, or remove the row."
                );
            else if (!findings.Any(finding => Covers(waiver, finding)))
                yield return Of(
                    waiver,
                    "WVR002",
                    $"No finding of {waiver.RuleId} has a subject like '{waiver.Subject}'.",
                    "Remove the row, or correct rule or subject."
                );
        }
    }

    private static Diagnostic Of(Waiver waiver, string code, string message, string action) =>
        new(code, DiagnosticSeverity.Warning, waiver.Source.File, waiver.Source.Line, "", message, action);

    private static bool Covers(Waiver waiver, Finding finding) =>
        finding.Outcome is Outcome.NonCompliant or Outcome.Indeterminate
        && string.Equals(waiver.RuleId, finding.RuleId, StringComparison.OrdinalIgnoreCase)
        && FileSystemName.MatchesSimpleExpression(Literal(waiver.Subject), Literal(finding.Subject.Key));

    /// <summary>The matcher takes a backslash as an escape, and keys hold one between domain and name.</summary>
    private static string Literal(string text) => text.Replace('\\', '/');
}
