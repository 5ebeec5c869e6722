using ComplianceAnalyzer.Model.Findings;

namespace ComplianceAnalyzer.Reporting;

/// <summary>The order of findings in machine-readable reports.</summary>
internal static class FindingOrder
{
    /// <summary>By rule, subject and fingerprint, ordinally.</summary>
    internal static IEnumerable<Finding> Sorted(IEnumerable<Finding> findings) =>
        findings
            .OrderBy(finding => finding.RuleId, StringComparer.Ordinal)
            .ThenBy(finding => finding.Subject.Type, StringComparer.Ordinal)
            .ThenBy(finding => finding.Subject.Key, StringComparer.Ordinal)
            .ThenBy(finding => finding.Fingerprint, StringComparer.Ordinal);
}
