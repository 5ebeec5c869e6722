using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Results;
using NRules;
using NRules.Diagnostics;
using NRules.RuleModel;

namespace ComplianceAnalyzer.Analysis.Inference;

/// <summary>Remembers for every derived fact the rule and the facts that made it, and writes the derivation of a finding.</summary>
internal sealed class DerivationRecorder
{
    private readonly Dictionary<object, ILinkedFactSource> origins = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<object, DerivationStep> explained = new(ReferenceEqualityComparer.Instance);

    internal void OnFactInserted(object? sender, WorkingMemoryEventArgs args)
    {
        if (args.Fact.Source is ILinkedFactSource source)
            origins[args.Fact.Value] = source;
    }

    /// <summary>The tree of a fact down to rows of the inventory. Long lists of premises are cut; the count tells how many there are.</summary>
    internal DerivationStep Explain(object fact)
    {
        // Facts share premises: each is written once, or the tree grows with every path to it.
        if (explained.TryGetValue(fact, out DerivationStep? known))
            return known;
        DerivationStep step = Write(fact);
        explained[fact] = step;
        return step;
    }

    private DerivationStep Write(object fact)
    {
        if (fact is InventoryFact row)
            return new DerivationStep(FactText.Of(row), null, row.Source, [], 0);
        if (!origins.TryGetValue(fact, out ILinkedFactSource? origin))
            return new DerivationStep(Describe(fact), null, null, [], 0);

        List<object> premises = Premises(origin, fact);
        return new DerivationStep(
            Describe(fact),
            origin.Rule.Name.Split('.')[^1][..7],
            null,
            [
                .. premises
                    .GroupBy(premise => premise.GetType())
                    .SelectMany(kind => kind.Take(DerivationStep.MostShown))
                    .Select(Explain),
            ],
            premises.Count
        );
    }

    /// <summary>
    /// What a conclusion rests on, each fact once. An aggregate stands for the facts it was made from. A rule may yield what a query of its
    /// own made: that is no premise of itself.
    /// </summary>
    private List<object> Premises(ILinkedFactSource origin, object conclusion)
    {
        var premises = new List<object>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<IFact>(origin.Facts.Reverse());
        while (open.TryPop(out IFact? fact))
        {
            if (!seen.Add(fact.Value))
                continue;
            bool isConclusion = ReferenceEquals(fact.Value, conclusion);
            bool isKnown = fact.Value is InventoryFact || origins.ContainsKey(fact.Value);
            if ((isConclusion || !isKnown) && fact.Source is { SourceType: FactSourceType.Aggregate } aggregate)
            {
                foreach (IFact source in aggregate.Facts.Reverse())
                    open.Push(source);
            }
            else if (!isConclusion)
                premises.Add(fact.Value);
        }
        return premises;
    }

    private static string Describe(object fact) =>
        fact is Finding finding ? finding.Message.ToString() : FactText.Of(fact);
}
