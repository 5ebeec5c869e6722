using NRules.Rete.Query;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>A GroupBy.</summary>
internal sealed class GroupingPlan(
    CompiledExpression<object?> key,
    CompiledExpression<object?> element,
    Func<object?, MemberList, object> createGroup
) : StagePlan
{
    internal CompiledExpression<object?> Key { get; } = key;

    internal CompiledExpression<object?> Element { get; } = element;

    internal override string Name => AggregateElement.GroupByName;

    internal override IEnumerable<object> Expressions => [Key, Element];

    internal object CreateGroup(object? groupKey, MemberList members) => createGroup(groupKey, members);

    internal override Stage Create(QueryState state, Stage next) => new GroupingStage(state, this, next);
}
