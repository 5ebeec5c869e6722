using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Analysis.Optimization;

/// <summary>Studies what would change the CALs that an estate needs.</summary>
internal sealed class MixStudyRun(Analyzer analyzer, Estate estate, AnalysisOptions options)
{
    private const string WindowSwitch = "usage.window";

    /// <param name="stated">The result that the study goes out from.</param>
    /// <param name="windows">Values of <c>usage.window</c> to compare.</param>
    /// <param name="progress">Told what is being judged.</param>
    /// <param name="cancellation">Stops the study.</param>
    /// <exception cref="StageFaultException">The program failed.</exception>
    internal MixStudy Study(
        AnalysisResult stated,
        ImmutableArray<string> windows,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        var rerun = new Rerun(analyzer, options, cancellation);
        var savings = new SavingSearch(stated, rerun, StudyBudget.For(stated), progress);
        return new MixStudy(
            [.. windows.SelectMany(window => Needs(rerun, window, progress))],
            [.. savings.Savings()],
            savings.LeftOut,
            [.. new ConnectorSearch(stated, rerun, StudyBudget.For(stated), progress).Choices()]
        );
    }

    private IEnumerable<WindowNeed> Needs(Rerun rerun, string window, IProgress<string> progress)
    {
        progress.Report($"judging with {WindowSwitch}={window}");
        InterpretationSwitches switches =
            options.Switches.With(WindowSwitch, window, out string problem)
            ?? throw new ArgumentException(problem, nameof(window));
        return rerun.Demand(estate, switches).Select(demand => new WindowNeed(window, demand));
    }
}
