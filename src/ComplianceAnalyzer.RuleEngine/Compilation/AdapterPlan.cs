using NRules.Rete;
using NRules.Rete.Beta;

namespace NRules.Compilation;

/// <summary>Where rules begin that begin with a fact.</summary>
internal sealed class AdapterPlan : BetaPlan
{
    internal override BetaNode Create(Network network) =>
        new AdapterNode(this, network, network.Memories[Memory!.Position]);

    private protected override bool DoesTheSame(BetaPlan other) => true;
}
