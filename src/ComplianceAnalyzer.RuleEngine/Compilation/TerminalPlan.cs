using NRules.Rete;
using NRules.Rete.Beta;

namespace NRules.Compilation;

/// <summary>The end of one branch of a rule; a rule has one branch for each way through its Or groups.</summary>
internal sealed class TerminalPlan : BetaPlan
{
    internal required CompiledRule Rule { get; init; }

    internal required TokenLayout Layout { get; init; }

    internal required IReadOnlyList<CompiledAction> Actions { get; init; }

    internal required IReadOnlyList<CompiledFilter> Filters { get; init; }

    internal override BetaNode Create(Network network) => new TerminalNode(this, network);

    private protected override bool DoesTheSame(BetaPlan other) => false;
}
