using NRules.Compilation;
using NRules.Rete.Memory;
using NRules.RuleModel;
using NRules.Runtime;

namespace NRules.Rete.Beta;

/// <summary>A full match of a rule, and what its firings left behind.</summary>
internal sealed class RuleMatch(TerminalNode node, int row) : ILinkedFactSource
{
    private Activation? activation;

    /// <summary>Its facts once its row is gone; until then the table has them.</summary>
    private Fact[]? lastFacts;

    /// <summary>The branch of the rule that matched.</summary>
    internal TerminalPlan Terminal => node.Terminal;

    internal CompiledRule CompiledRule => Terminal.Rule;

    /// <summary>Where the match is in its life.</summary>
    internal MatchStates States { get; private set; }

    /// <summary>Number of its last entry on the agenda.</summary>
    internal int Ticket { get; set; }

    /// <summary>Facts that its firings linked to it.</summary>
    internal LinkedFact? FirstLinked { get; set; }

    /// <summary>Values that the rule's change filters watch; null where it has none.</summary>
    internal WatchedValues? WatchedValues { get; set; }

    internal MatchTrigger Trigger =>
        Has(MatchStates.TriggeredByRemoval) ? MatchTrigger.Removed
        : Has(MatchStates.TriggeredByUpdate) ? MatchTrigger.Updated
        : MatchTrigger.Created;

    /// <summary>What the outside sees of it.</summary>
    internal Activation Activation => activation ??= new Activation(this);

    /// <summary>The facts that matched, in the order of the patterns; a branch that binds nothing has none.</summary>
    internal Fact[] MatchedFacts => lastFacts ?? node.Input?.FactsAt(row) ?? [];

    /// <summary>Their present values; compiled actions read them.</summary>
    internal object?[] Values
    {
        get
        {
            if (lastFacts is not null)
                return Array.ConvertAll(lastFacts, fact => fact.Value);
            var values = new object?[node.Input?.Depth ?? 0];
            node.Input?.ReadValues(row, values);
            return values;
        }
    }

    public FactSourceType SourceType => FactSourceType.Linked;

    public IRuleDefinition Rule => CompiledRule.Definition;

    public IEnumerable<IFact> Facts => Terminal.Layout.MatchedFacts(this);

    internal bool Has(MatchStates states) => (States & states) != MatchStates.None;

    internal void Set(MatchStates states) => States |= states;

    internal void Clear(MatchStates states) => States &= ~states;

    /// <summary>Its row is going: actions that undo still need its facts.</summary>
    internal void LeaveTable() => lastFacts = MatchedFacts;
}
