using NRules.Rete;
using NRules.Rete.Beta;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>The end of one branch of a rule; a rule has one branch for each way through its Or groups.</summary>
internal sealed class TerminalPlan : BetaPlan
{
    internal required CompiledRule Rule { get; init; }

    internal required TokenLayout Layout { get; init; }

    /// <summary>The nodes that lead to it in order, each with the element of the rule that it was laid out for.</summary>
    internal required IReadOnlyList<(RuleElement Element, BetaPlan Plan)> Steps { get; init; }

    internal required IReadOnlyList<CompiledAction> Actions { get; init; }

    internal required IReadOnlyList<CompiledFilter> Filters { get; init; }

    internal override BetaNode Create(Network network) => new TerminalNode(this, network);

    private protected override bool DoesTheSame(BetaPlan other) => false;
}
