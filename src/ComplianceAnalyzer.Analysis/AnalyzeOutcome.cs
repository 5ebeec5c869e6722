using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Analysis;

/// <summary>A finished analysis, or one sentence on why the request could not be carried out.</summary>
/// <param name="Result">The result; null where there is a problem.</param>
/// <param name="Problem">What is wrong and what to do; empty where there is a result.</param>
public sealed record AnalyzeOutcome(AnalysisResult? Result, string Problem)
{
    internal static AnalyzeOutcome Done(AnalysisResult result) => new(result, "");

    internal static AnalyzeOutcome Refused(string problem) => new(null, problem);
}
