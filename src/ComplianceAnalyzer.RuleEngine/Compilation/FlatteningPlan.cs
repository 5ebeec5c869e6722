using NRules.Rete.Query;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>A SelectMany.</summary>
internal sealed class FlatteningPlan(CompiledExpression<IReadOnlyList<object?>> selector) : StagePlan
{
    internal override string Name => AggregateElement.FlattenName;

    internal override IEnumerable<object> Expressions => [selector];

    internal override ElementTable CreateTable(ElementTable input) => new ValueElements(input);

    internal override Stage Create(QueryState state, ElementTable input, ElementTable output, Stage next) =>
        new FlatteningStage(state, input, (ValueElements)output, selector, next);
}
