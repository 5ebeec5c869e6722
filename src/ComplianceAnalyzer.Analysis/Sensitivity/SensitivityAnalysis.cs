using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Analysis.Sensitivity;

/// <summary>
/// Judges an estate again under every other reading of the law, one switch at a time, and compares. Sums over readings are not tried: a reader
/// asks what one disputed question is worth.
/// </summary>
internal sealed class SensitivityAnalysis(Analyzer analyzer, Estate estate, AnalysisOptions options)
{
    /// <summary>Runs the rules once for each reading that the stated switches leave out.</summary>
    /// <exception cref="StageFaultException">The program failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal ImmutableArray<SensitivityCase> Compare(
        AnalysisResult stated,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        ImmutableSortedDictionary<string, string> values = options.Switches.ToDictionary();
        var cases = ImmutableArray.CreateBuilder<SensitivityCase>();
        foreach (InterpretationSwitch question in InterpretationSwitch.All)
        {
            string value = values[question.Name];
            foreach (string reading in question.Values.Where(reading => reading != value))
            {
                progress.Report($"judging with {question.Name}={reading}");
                AnalysisResult other = analyzer.Analyze(estate, With(question, reading), cancellation);
                cases.Add(
                    new SensitivityCase(question, value, reading, other.Verdict, ReadingComparison.Of(stated, other))
                );
            }
        }
        return cases.ToImmutable();
    }

    private AnalysisOptions With(InterpretationSwitch question, string reading) =>
        options with
        {
            Switches =
                options.Switches.With(question.Name, reading, out string problem)
                ?? throw new InvalidOperationException(problem),
        };
}
