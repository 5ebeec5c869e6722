using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Results;
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
            return new DerivationStep(row.GetType().Name, null, row.Source, [], 0);
        if (!origins.TryGetValue(fact, out ILinkedFactSource? origin))
            return new DerivationStep(Describe(fact), null, null, [], 0);

        List<object> premises = [.. origin.Facts.SelectMany(premise => Premises(premise, fact))];
        return new DerivationStep(
            Describe(fact),
            origin.Rule.Name.Split('.')[^1][..7],
            null,
            [.. premises.Take(DerivationStep.MostShown).Select(Explain)],
            premises.Count
        );
    }

    /// <summary>
    /// An aggregate stands for the facts it was made from. A rule may yield what a query of its own made: that is no premise of itself.
    /// </summary>
    private IEnumerable<object> Premises(IFact fact, object conclusion)
    {
        bool isConclusion = ReferenceEquals(fact.Value, conclusion);
        if (!isConclusion && (fact.Value is InventoryFact || origins.ContainsKey(fact.Value)))
            return [fact.Value];
        if (fact.Source is { SourceType: FactSourceType.Aggregate } aggregate)
            return aggregate.Facts.SelectMany(source => Premises(source, conclusion));
        return isConclusion ? [] : [fact.Value];
    }

    private static string Describe(object fact) =>
        fact is Finding finding ? finding.Message.ToString() : FactText.Of(fact);
}
