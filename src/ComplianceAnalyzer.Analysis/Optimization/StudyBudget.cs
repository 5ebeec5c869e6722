using ComplianceAnalyzer.Analysis.CalMixing;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Analysis.Optimization;

/// <summary>What a search over changes of an estate may take in all: judgments by the rows they read, mixes by the size of the layers.</summary>
internal static class StudyBudget
{
    /// <summary>Steps for each row that is judged again: some forty microseconds, as the rules take.</summary>
    private const long StepsForRow = 4_000;

    /// <summary>A judgment reads the catalog too: a small estate is not free.</summary>
    private const long LeastRows = 5_000;

    private const int Judgments = 100;
    private const int MixesOfLayer = 10;

    /// <summary>Work for about a hundred judgments and ten hard mixes of each layer.</summary>
    internal static WorkPool For(AnalysisResult stated) =>
        new(
            (Judgments * OfJudgment(stated.Estate))
                + (
                    MixesOfLayer
                    * stated.CalDemand.Sum(layer =>
                        MixBudget.WorkOfLayer(stated.Context.Switches.Effort, layer.Accesses)
                    )
                )
        );

    /// <summary>What judging an estate once takes beside its mixes.</summary>
    internal static long OfJudgment(Estate estate) => Math.Max(LeastRows, estate.Facts().LongCount()) * StepsForRow;
}
