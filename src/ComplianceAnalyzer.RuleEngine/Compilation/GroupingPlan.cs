using System.Linq.Expressions;
using NRules.Rete.Query;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>A GroupBy.</summary>
internal sealed class GroupingPlan(
    CompiledExpression<object?> key,
    CompiledExpression<object?> element,
    Func<CollectionElement, object> createGroup
) : StagePlan
{
    internal CompiledExpression<object?> Key { get; } = key;

    internal CompiledExpression<object?> Element { get; } = element;

    /// <summary>True where a group shows its elements as they are.</summary>
    internal bool ShowsElements { get; } = element.Original.Body is ParameterExpression;

    internal override string Name => AggregateElement.GroupByName;

    internal override IEnumerable<object> Expressions => [Key, Element];

    /// <summary>Makes what a rule sees of a group.</summary>
    internal Func<CollectionElement, object> CreateGroup { get; } = createGroup;

    internal override Stage Create(QueryState state, Stage next) => new GroupingStage(state, this, next);
}
