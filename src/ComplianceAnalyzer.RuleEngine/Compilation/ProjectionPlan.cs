using NRules.Rete.Query;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>A Select.</summary>
internal sealed class ProjectionPlan(CompiledExpression<object?> selector) : StagePlan
{
    internal override string Name => AggregateElement.ProjectName;

    internal override IEnumerable<object> Expressions => [selector];

    internal override ElementTable CreateTable(ElementTable input) => new ValueElements(input);

    internal override Stage Create(QueryState state, ElementTable input, ElementTable output, Stage next) =>
        new ProjectionStage(state, input, (ValueElements)output, selector, next);
}
