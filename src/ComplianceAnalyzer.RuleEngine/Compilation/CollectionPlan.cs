using NRules.Rete.Query;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>A Collect, ordered or as a lookup where asked.</summary>
internal sealed class CollectionPlan(
    Type resultType,
    CompiledExpression<object?>? elementSelector,
    IReadOnlyList<CompiledExpression<object?>> keys,
    IReadOnlyList<SortDirection> directions,
    Func<ElementTable, CollectionElement> createCollection
) : StagePlan
{
    private readonly Type resultType = resultType;
    private readonly IReadOnlyList<SortDirection> directions = directions;

    /// <summary>Makes a lookup's elements; null where elements are what comes in.</summary>
    internal CompiledExpression<object?>? ElementSelector { get; } = elementSelector;

    /// <summary>Sort keys, or a lookup's key.</summary>
    internal IReadOnlyList<CompiledExpression<object?>> Keys { get; } = keys;

    internal override string Name => AggregateElement.CollectName;

    internal override IEnumerable<object> Expressions => ElementSelector is null ? Keys : [.. Keys, ElementSelector];

    /// <summary>Makes what a rule sees of the members.</summary>
    internal Func<ElementTable, CollectionElement> CreateCollection { get; } = createCollection;

    internal override ElementTable CreateTable(ElementTable input) => new CollectionElements();

    internal override Stage Create(QueryState state, ElementTable input, ElementTable output, Stage next) =>
        new CollectionStage(state, input, (CollectionElements)output, this, next);

    private protected override bool HasSameShape(StagePlan other) =>
        resultType == ((CollectionPlan)other).resultType
        && directions.SequenceEqual(((CollectionPlan)other).directions);
}
