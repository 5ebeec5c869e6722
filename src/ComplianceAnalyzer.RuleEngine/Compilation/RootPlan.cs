using NRules.Rete;
using NRules.Rete.Beta;

namespace NRules.Compilation;

/// <summary>Where rules begin that do not begin with a fact.</summary>
internal sealed class RootPlan : BetaPlan
{
    internal override BetaNode Create(Network network) => new RootNode(this, network);

    private protected override bool DoesTheSame(BetaPlan other) => true;
}
