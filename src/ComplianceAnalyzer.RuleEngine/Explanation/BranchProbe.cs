using NRules.Compilation;
using NRules.Rete;
using NRules.Rete.Alpha;
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
    private TerminalToken? match;

    internal BranchProbe(Session session, Network network, TerminalPlan terminal, IReadOnlyList<WorkingFact> facts)
    {
        this.session = session;
        this.network = network;
        this.terminal = terminal;
        BetaPlan[] receivers = [.. terminal.Steps.Skip(1).Select(step => step.Plan), terminal];
        steps =
        [
            .. terminal.Steps.Zip(
                receivers,
                (step, next) => new BranchStep(step.Element, step.Plan, network.BetaNodes[next.Position])
            ),
        ];
        given = new GivenFacts(
            facts,
            [.. steps.Select(step => step.FactPattern).OfType<PatternElement>().Select(p => p.ValueType)]
        );
    }

    internal BranchDiagnosis Diagnose()
    {
        var nothing = new Bindings(null, [], []);
        if (steps[0].Plan is AdapterPlan adapter)
        {
            Note(0, nothing);
            foreach (Token token in Beginnings(adapter))
                Follow(nothing.With(token, steps[0]), 1);
        }
        else
        {
            var root = (RootNode)network.BetaNodes[steps[0].Plan.Source!.Position];
            BetaNode first = network.BetaNodes[steps[0].Plan.Position];
            foreach (Token token in LinksOf(root.Matches).OfType<Token>().Where(token => token.Owner == first))
                Follow(nothing with { Last = token }, 0);
        }
        return match is not null
            ? new MatchProbe(session, match, nearest!).Diagnose()
            : new StepProbe(session.Memory, steps[deepest], nearest!, given).Diagnose();
    }

    private IEnumerable<Token> Beginnings(AdapterPlan adapter)
    {
        foreach (WorkingFact fact in session.Memory.All())
            for (AlphaEntry? entry = fact.FirstEntry; entry is not null; entry = entry.NextOfFact)
                if (entry.Memory.Plan == adapter.Memory)
                    foreach (Token token in LinksOf(entry).OfType<Token>())
                        if (token.Owner == steps[0].Next && token.Parent is null)
                            yield return token;
    }

    private static IEnumerable<EntryLink> LinksOf(EntryLink anchor)
    {
        for (EntryLink link = anchor.NextLink; link != anchor; link = link.NextLink)
            yield return link;
    }

    private void Follow(Bindings bindings, int step)
    {
        int patternsPassed = steps.Take(step).Count(passed => passed.FactPattern is not null);
        if (!given.CanHold(bindings.Facts, patternsPassed))
            return;
        if (step == steps.Length)
        {
            var found = (TerminalToken)bindings.Last!;
            // A match that may still fire says more than one that has.
            if (match is null || (match.Has(MatchStates.HasFired) && !found.Has(MatchStates.HasFired)))
            {
                match = found;
                nearest = bindings;
            }
            return;
        }
        Note(step, bindings);
        var left = (LeftToken)bindings.Last!;
        for (Token? child = left.FirstChild; child is not null; child = left.NextChild(child))
            if (child.Owner == steps[step].Next)
                Follow(bindings.With(child, steps[step]), step + 1);
    }

    private void Note(int step, Bindings bindings)
    {
        if (match is not null || step <= deepest)
            return;
        deepest = step;
        nearest = bindings;
    }
}
