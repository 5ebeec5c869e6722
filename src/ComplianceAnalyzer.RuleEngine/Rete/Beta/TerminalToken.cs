using NRules.Compilation;
using NRules.Rete.Memory;
using NRules.RuleModel;
using NRules.Runtime;

namespace NRules.Rete.Beta;

/// <summary>A full match of a rule, and what its firings left behind.</summary>
internal sealed class TerminalToken(TerminalNode owner, LeftToken? parent, Fact? fact)
    : Token(owner, parent, fact),
        ILinkedFactSource
{
    private Activation? activation;

    /// <summary>The branch of the rule that matched.</summary>
    internal TerminalPlan Terminal => ((TerminalNode)Owner).Terminal;

    internal CompiledRule CompiledRule => Terminal.Rule;

    /// <summary>Where the match is in its life. A match stands in no index: the field of the hash is free for it.</summary>
    internal MatchStates States
    {
        get => (MatchStates)Hash;
        private set => Hash = (int)value;
    }

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

    public FactSourceType SourceType => FactSourceType.Linked;

    public IRuleDefinition Rule => CompiledRule.Definition;

    public IEnumerable<IFact> Facts => Terminal.Layout.MatchedFacts(this);

    internal bool Has(MatchStates states) => (States & states) != MatchStates.None;

    internal void Set(MatchStates states) => States |= states;

    internal void Clear(MatchStates states) => States &= ~states;
}
