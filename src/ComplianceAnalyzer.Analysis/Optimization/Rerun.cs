using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Analysis.Optimization;

/// <summary>Judges the CAL layers of a changed estate by the same rules.</summary>
internal sealed class Rerun(Analyzer analyzer, AnalysisOptions options, CancellationToken cancellation)
{
    /// <summary>A verdict rule that reads the demand and adds nothing to it: derivations do the work.</summary>
    private const string AnyVerdict = "TSL2001";

    internal ImmutableArray<CalDemand> Demand(Estate estate) => Demand(estate, options.Switches);

    internal ImmutableArray<CalDemand> Demand(Estate estate, InterpretationSwitches switches) =>
        analyzer
            .Analyze(
                estate,
                options with
                {
                    Switches = switches,
                    Only = [AnyVerdict],
                    Exclude = [],
                    Proofs = null,
                },
                cancellation
            )
            .CalDemand;
}
