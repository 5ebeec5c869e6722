using System.Collections.Immutable;
using ComplianceAnalyzer.Analysis.CalMixing;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Analysis.Optimization;

/// <summary>Judges the CAL layers of a changed estate by the same rules.</summary>
internal sealed class Rerun(Analyzer analyzer, AnalysisOptions options, CancellationToken cancellation)
{
    /// <summary>A verdict rule that reads the demand and adds nothing to it: derivations do the work.</summary>
    private const string AnyVerdict = "TSL2001";

    /// <summary>Judges a change out of what a search over changes may take.</summary>
    internal ImmutableArray<CalDemand> Demand(Estate estate, WorkPool pool)
    {
        pool.Spend(StudyBudget.OfJudgment(estate));
        return Demand(estate, options.Switches, pool);
    }

    internal ImmutableArray<CalDemand> Demand(Estate estate, InterpretationSwitches switches, WorkPool? pool = null) =>
        analyzer
            .Analyze(
                estate,
                options with
                {
                    Switches = switches,
                    Only = [AnyVerdict],
                    Exclude = [],
                    Proofs = null,
                    Pool = pool,
                },
                cancellation
            )
            .CalDemand;
}
