using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or over the threshold.</summary>
    internal const int Success = 0;

    /// <summary>Findings at or over the threshold.</summary>
    internal const int Findings = 1;

    /// <summary>Wrong usage or unusable input.</summary>
    internal const int Usage = 2;

    /// <summary>A fault of the program.</summary>
    internal const int Fault = 3;

    /// <summary>Interrupted by the user, as shells count it.</summary>
    internal const int Interrupted = 130;

    /// <summary>The code of a finished analysis. A waived finding never fails a run.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="failOn">Least severity that fails; null for never.</param>
    /// <param name="strict">True where undecided questions fail too.</param>
    internal static int Of(AnalysisResult result, Severity? failOn, bool strict)
    {
        IEnumerable<Finding> open = result.Findings.Where(finding => finding.Waiver is null);
        bool fails = open.Any(finding =>
            (finding.Outcome == Outcome.NonCompliant && finding.Severity <= failOn)
            || (strict && finding.Outcome == Outcome.Indeterminate)
        );
        return fails ? Findings : Success;
    }
}
