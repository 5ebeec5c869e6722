using System.Collections.Immutable;
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

    /// <summary>Waivers of rules that do not exist, that have run out, or that no finding needs.</summary>
    internal static IEnumerable<Diagnostic> Diagnose(
        RuleCatalog catalog,
        ImmutableArray<Finding> findings,
        ImmutableArray<Waiver> waivers,
        DateOnly asOf
    )
    {
        foreach (Waiver waiver in waivers)
        {
            if (catalog.Find(waiver.RuleId) is null)
                yield return Of(
                    waiver,
                    "WVR003",
                    $"There is no rule '{waiver.RuleId}' to waive.",
                    "Correct the id; 'rules list' shows them all."
                );
            else if (waiver.ExpiresOn < asOf)
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
        && Matches(waiver.Subject, finding.Subject.Key);

    /// <summary>Case makes no difference; <c>*</c> stands for any run of characters, and no other character for anything but itself.</summary>
    private static bool Matches(string pattern, string key)
    {
        string[] parts = pattern.Split('*');
        if (parts is [string whole])
            return string.Equals(whole, key, StringComparison.OrdinalIgnoreCase);
        if (!key.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase))
            return false;
        int at = parts[0].Length;
        foreach (string part in parts[1..^1])
        {
            int found = key.IndexOf(part, at, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                return false;
            at = found + part.Length;
        }
        return key.Length - at >= parts[^1].Length && key.EndsWith(parts[^1], StringComparison.OrdinalIgnoreCase);
    }
}
