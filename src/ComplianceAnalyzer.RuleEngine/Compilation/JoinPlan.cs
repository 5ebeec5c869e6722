using NRules.Rete;
using NRules.Rete.Beta;

namespace NRules.Compilation;

/// <summary>A pattern after the first.</summary>
internal sealed class JoinPlan : RightPlan
{
    internal override BetaNode Create(Network network) => new JoinNode(this, network, IndexIn(network));
}
