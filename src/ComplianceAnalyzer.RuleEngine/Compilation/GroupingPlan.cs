using NRules.Rete.Query;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>A GroupBy.</summary>
/// <param name="key">Its key.</param>
/// <param name="element">What a group shows of an element.</param>
/// <param name="showsElements">A group shows its elements as they are.</param>
internal sealed class GroupingPlan<TKey, TElement>(
    CompiledExpression<TKey> key,
    CompiledExpression<object?> element,
    bool showsElements
) : StagePlan
{
    internal CompiledExpression<TKey> Key { get; } = key;

    internal CompiledExpression<object?> Element { get; } = element;

    /// <summary>True where a group shows its elements as they are.</summary>
    internal bool ShowsElements { get; } = showsElements;

    internal override string Name => AggregateElement.GroupByName;

    internal override IEnumerable<object> Expressions => [Key, Element];

    internal override ElementTable CreateTable(ElementTable input) => new CollectionElements();

    internal override Stage Create(QueryState state, ElementTable input, ElementTable output, Stage next) =>
        new GroupingStage<TKey, TElement>(state, input, (CollectionElements)output, this, next);
}
