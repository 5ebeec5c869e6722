using NRules.Rete;
using NRules.Rete.Beta;

namespace NRules.Compilation;

/// <summary>An Exists, a Not, or an All, which is the Not of what would break it.</summary>
internal sealed class ExistentialPlan : RightPlan
{
    internal required bool IsNegated { get; init; }

    internal override BetaNode Create(Network network) => new ExistentialNode(this, network, IndexIn(network));

    private protected override bool DoesTheSame(BetaPlan other) =>
        IsNegated == ((ExistentialPlan)other).IsNegated && base.DoesTheSame(other);
}
