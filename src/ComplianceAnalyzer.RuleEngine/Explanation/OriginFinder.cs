using NRules.Rete.Beta;
using NRules.Rete.Memory;
using NRules.RuleModel;
using NRules.Runtime;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>Follows supports from a fact to what was inserted; without recursion, because they may go to any depth.</summary>
internal sealed class OriginFinder(WorkingMemory memory)
{
    private readonly HashSet<Fact> told = [];
    private readonly Stack<(FactOrigin Origin, Fact Fact, IRuleDefinition? User)> waiting = new();

    internal FactOrigin Find(WorkingFact fact)
    {
        FactOrigin root = Begin(fact, user: null);
        // Taken in the order of reading, so that what is repeated has been told above.
        while (waiting.TryPop(out var next))
            Tell(next.Origin, next.Fact, next.User);
        return root;
    }

    private FactOrigin Begin(Fact fact, IRuleDefinition? user)
    {
        bool isGone = fact is WorkingFact working && memory.Find(working.Value!) != working;
        var origin = new FactOrigin(fact.Value!)
        {
            IsGone = isGone,
            IsInserted = !isGone && fact is WorkingFact { IsAsserted: true } known && InserterOf(known) is null,
        };
        waiting.Push((origin, fact, user));
        return origin;
    }

    private RuleMatch? InserterOf(WorkingFact fact) => fact.IsAsserted ? memory.Insertions?.MatchOf(fact) : null;

    private void Tell(FactOrigin origin, Fact fact, IRuleDefinition? user)
    {
        List<(DerivationKind Kind, IRuleDefinition Rule, List<(string Variable, Fact Fact)> Facts)> reasons =
            origin.IsGone ? [] : [.. ReasonsOf(fact, user)];
        if (reasons.Count == 0)
            return;
        if (!told.Add(fact))
        {
            origin.IsRepeated = true;
            return;
        }
        var derivations = new List<Derivation>();
        var begun = new Stack<(FactOrigin, Fact, IRuleDefinition?)>();
        foreach ((DerivationKind kind, IRuleDefinition rule, List<(string Variable, Fact Fact)> facts) in reasons)
        {
            var premises = new List<Premise>();
            foreach ((string variable, Fact premise) in facts)
            {
                premises.Add(new Premise(variable, Begin(premise, rule)));
                begun.Push(waiting.Pop());
            }
            derivations.Add(new Derivation(kind, rule, premises));
        }
        origin.Derivations = derivations;
        while (begun.TryPop(out var last))
            waiting.Push(last);
    }

    private IEnumerable<(DerivationKind, IRuleDefinition, List<(string, Fact)>)> ReasonsOf(
        Fact fact,
        IRuleDefinition? user
    )
    {
        if (fact is not WorkingFact working)
        {
            yield return fact.Source is { } source
                ? (DerivationKind.Gathered, user!, [.. source.Facts.Select(each => ("", (Fact)each))])
                : (DerivationKind.Computed, user!, []);
            yield break;
        }
        foreach (RuleMatch support in working.Supports.Select(link => link.Match))
            yield return (DerivationKind.Yielded, support.Rule, PremisesOf(support));
        if (InserterOf(working) is { } inserter)
            yield return (DerivationKind.InsertedByAction, inserter.Rule, PremisesOf(inserter));
    }

    private static List<(string, Fact)> PremisesOf(RuleMatch match) =>
        [.. match.Terminal.Layout.BoundFacts(match).Select(bound => (bound.Declaration.Name, bound.Fact))];
}
