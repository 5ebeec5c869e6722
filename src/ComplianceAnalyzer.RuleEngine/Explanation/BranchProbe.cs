using NRules.Compilation;
using NRules.Rete;
using NRules.Rete.Beta;
using NRules.Rete.Memory;
using NRules.RuleModel;
using NRules.Runtime;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>
/// Follows the partial matches that a session holds through one branch of a rule, and finds where the last of those that concern the given
/// facts ends. It reads what the engine itself has concluded and decides nothing anew.
/// </summary>
internal sealed class BranchProbe
{
    private readonly Session session;
    private readonly Network network;
    private readonly TerminalPlan terminal;
    private readonly BranchStep[] steps;
    private readonly GivenFacts given;
    private int deepest = -1;
    private Bindings? nearest;
    private RuleMatch? match;

    internal BranchProbe(Session session, Network network, TerminalPlan terminal, IReadOnlyList<WorkingFact> facts)
    {
        this.session = session;
        this.network = network;
        this.terminal = terminal;
        steps = [.. terminal.Steps.Select(step => new BranchStep(step.Element, network.BetaNodes[step.Plan.Position]))];
        given = new GivenFacts(
            facts,
            [.. steps.Select(step => step.FactPattern).OfType<PatternElement>().Select(p => p.ValueType)]
        );
    }

    internal BranchDiagnosis Diagnose()
    {
        var nothing = new Bindings(RootNode.Row, [], []);
        if (steps[0].Node is AdapterNode adapter)
        {
            Note(0, nothing);
            foreach (WorkingFact fact in session.Memory.All())
                if (network.PlaceIn(adapter.Memory, fact) is { } place)
                    Follow(nothing.With(place.Row, steps[0]), 1);
        }
        else
        {
            Follow(nothing, 0);
        }
        return match is not null
            ? new MatchProbe(session, match, nearest!).Diagnose()
            : new StepProbe(session.Memory, steps[deepest], nearest!, given).Diagnose();
    }

    private void Follow(Bindings bindings, int step)
    {
        int patternsPassed = steps.Take(step).Count(passed => passed.FactPattern is not null);
        if (!given.CanHold(bindings.Facts, patternsPassed))
            return;
        if (step == steps.Length)
        {
            RuleMatch found = ((TerminalNode)network.BetaNodes[terminal.Position]).MatchAt(bindings.Row);
            // A match that may still fire says more than one that has.
            if (match is null || (match.Has(MatchStates.HasFired) && !found.Has(MatchStates.HasFired)))
            {
                match = found;
                nearest = bindings;
            }
            return;
        }
        Note(step, bindings);
        foreach (int row in steps[step].Node.OutputsOf(bindings.Row))
            Follow(bindings.With(row, steps[step]), step + 1);
    }

    private void Note(int step, Bindings bindings)
    {
        if (match is not null || step <= deepest)
            return;
        deepest = step;
        nearest = bindings;
    }
}
