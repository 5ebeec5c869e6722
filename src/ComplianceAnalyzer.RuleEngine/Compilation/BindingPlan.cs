using NRules.Rete;
using NRules.Rete.Beta;

namespace NRules.Compilation;

/// <summary>A Let.</summary>
internal sealed class BindingPlan : BetaPlan
{
    internal required CompiledExpression<object?> Value { get; init; }

    internal required Type ResultType { get; init; }

    internal override BetaNode Create(Network network) => new BindingNode(this, network);

    private protected override bool DoesTheSame(BetaPlan other) => Value == ((BindingPlan)other).Value;
}
