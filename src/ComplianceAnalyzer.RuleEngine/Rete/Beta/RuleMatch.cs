using NRules.Compilation;
using NRules.Rete.Memory;
using NRules.RuleModel;
using NRules.Runtime;

namespace NRules.Rete.Beta;

/// <summary>A full match of a rule, and what its firings left behind.</summary>
internal sealed class RuleMatch(TerminalNode node, int row) : ILinkedFactSource
{
    /// <summary>What it was when it left the table; null until then.</summary>
    private Remains? remains;

    private bool isKept;
    private bool isFiring;

    /// <summary>The branch of the rule that matched.</summary>
    internal TerminalPlan Terminal => node.Terminal;

    internal CompiledRule CompiledRule => Terminal.Rule;

    /// <summary>Number of its last entry on the agenda.</summary>
    internal int Ticket
    {
        get => State.Ticket;
        set => State.Ticket = value;
    }

    /// <summary>Facts that its firings linked to it.</summary>
    internal LinkedFact? FirstLinked
    {
        get;
        set
        {
            field = value;
            Keep();
        }
    }

    /// <summary>Values that the rule's change filters watch; null where it has none.</summary>
    internal WatchedValues? WatchedValues
    {
        get;
        set
        {
            field = value;
            Keep();
        }
    }

    internal MatchTrigger Trigger =>
        Has(MatchStates.TriggeredByRemoval) ? MatchTrigger.Removed
        : Has(MatchStates.TriggeredByUpdate) ? MatchTrigger.Updated
        : MatchTrigger.Created;

    /// <summary>What the outside sees of it.</summary>
    internal Activation Activation
    {
        get
        {
            if (field is null)
                Keep();
            return field ??= new Activation(this);
        }
    }

    /// <summary>The table's row, or null once it is gone.</summary>
    internal int? Row => remains is null ? row : null;

    internal TerminalNode Node => node;

    /// <summary>The facts that matched, in the order of the patterns; a branch that binds nothing has none.</summary>
    internal Fact[] MatchedFacts => remains?.Facts ?? node.Input?.FactsAt(row) ?? [];

    /// <summary>Their present values; compiled actions read them.</summary>
    internal object?[] Values
    {
        get
        {
            if (remains is not null)
                return Array.ConvertAll(remains.Facts, fact => fact.Value);
            var values = new object?[node.Input?.Depth ?? 0];
            node.Input?.ReadValues(row, values);
            return values;
        }
    }

    public FactSourceType SourceType => FactSourceType.Linked;

    public IRuleDefinition Rule => CompiledRule.Definition;

    public IEnumerable<IFact> Facts => Terminal.Layout.MatchedFacts(this);

    private ref MatchState State => ref remains is null ? ref node.StateAt(row) : ref remains.State;

    internal bool Has(MatchStates states) => (State.States & states) != MatchStates.None;

    internal void Set(MatchStates states) => State.States |= states;

    internal void Clear(MatchStates states) => State.States &= ~states;

    /// <summary>From here on the match is always this object: somebody knows it by it, or it holds what nobody else does.</summary>
    internal void Keep()
    {
        isKept = true;
        if (remains is null)
            node.Keep(row, this);
    }

    /// <summary>The match is this object until <see cref="EndFiring"/>: its own action may take it out of the table.</summary>
    /// <returns>False where it was so already.</returns>
    internal bool BeginFiring()
    {
        if (isKept || isFiring)
            return false;
        isFiring = true;
        if (remains is null)
            node.Keep(row, this);
        return true;
    }

    internal void EndFiring()
    {
        isFiring = false;
        if (!isKept && remains is null)
            node.LetGo(row);
    }

    /// <summary>Its row is going: actions that undo still need its facts.</summary>
    internal void LeaveTable() => remains = new Remains(MatchedFacts, node.StateAt(row));

    private sealed class Remains(Fact[] facts, MatchState state)
    {
        internal MatchState State = state;

        internal Fact[] Facts { get; } = facts;
    }
}
