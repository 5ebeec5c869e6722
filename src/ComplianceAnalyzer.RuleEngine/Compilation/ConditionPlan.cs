using NRules.Rete.Query;

namespace NRules.Compilation;

/// <summary>Conditions on what a step before has made.</summary>
internal sealed class ConditionPlan(CompiledExpression<bool>[] conditions) : StagePlan
{
    internal CompiledExpression<bool>[] Conditions { get; } = conditions;

    internal override string Name => "Where";

    internal override IEnumerable<object> Expressions => Conditions;

    internal override ElementTable CreateTable(ElementTable input) => input;

    internal override Stage Create(QueryState state, ElementTable input, ElementTable output, Stage next) =>
        new ConditionStage(state, input, Conditions, next);
}
