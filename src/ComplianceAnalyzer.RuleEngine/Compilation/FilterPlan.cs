using NRules.Rete;
using NRules.Rete.Beta;

namespace NRules.Compilation;

/// <summary>A Having, or the conditions on a binding.</summary>
internal sealed class FilterPlan : BetaPlan
{
    internal required CompiledExpression<bool>[] Conditions { get; init; }

    internal override BetaNode Create(Network network) => new FilterNode(this, network);

    private protected override bool DoesTheSame(BetaPlan other) => Same(Conditions, ((FilterPlan)other).Conditions);
}
