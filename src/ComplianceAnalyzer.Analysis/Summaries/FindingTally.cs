using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Analysis.Summaries;

/// <summary>Counts findings and draws the verdict from them.</summary>
internal static class FindingTally
{
    /// <summary>An unwaived breach decides; else anything undecided; warnings and notes decide nothing.</summary>
    internal static Verdict Verdict(ImmutableArray<Finding> findings)
    {
        IEnumerable<Finding> open = findings.Where(finding => finding.Waiver is null);
        if (open.Any(finding => finding is { Outcome: Outcome.NonCompliant, Severity: Severity.Error }))
            return Model.Findings.Verdict.NonCompliant;
        return open.Any(finding => finding.Outcome == Outcome.Indeterminate)
            ? Model.Findings.Verdict.Indeterminate
            : Model.Findings.Verdict.Compliant;
    }

    internal static FindingCounts Count(ImmutableArray<Finding> findings)
    {
        ImmutableArray<Finding> open = [.. findings.Where(finding => finding.Waiver is null)];
        return new FindingCounts(
            open.Count(finding => finding is { Outcome: Outcome.NonCompliant, Severity: Severity.Error }),
            open.Count(finding => finding is { Outcome: Outcome.NonCompliant, Severity: Severity.Warning }),
            open.Count(finding => finding is { Outcome: Outcome.NonCompliant, Severity: Severity.Note }),
            open.Count(finding => finding.Outcome == Outcome.Indeterminate),
            open.Count(finding => finding.Outcome == Outcome.Compliant),
            open.Count(finding => finding.Outcome == Outcome.Advice),
            findings.Length - open.Length
        );
    }
}
