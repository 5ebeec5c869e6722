using System.Linq.Expressions;
using System.Reflection;
using NRules.Rete.Query;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>Compiles the steps of a query over the layout of the partial matches that it is taken for.</summary>
internal sealed class StageCompiler(ExpressionFactory expressions, TokenLayout layout)
{
    internal StagePlan Compile(AggregateElement aggregate) =>
        aggregate.Name switch
        {
            AggregateElement.ProjectName => new ProjectionPlan(Selector(aggregate, AggregateElement.SelectorName)),
            AggregateElement.FlattenName => new FlatteningPlan(Sequence(aggregate)),
            AggregateElement.GroupByName => CompileGrouping(aggregate),
            AggregateElement.CollectName => CompileCollection(aggregate),
            _ => throw new NotSupportedException($"Aggregation '{aggregate.Name}' is not known."),
        };

    internal CompiledExpression<bool>[] Conditions(PatternElement pattern) =>
        [
            .. pattern.Expressions.Select(condition =>
                expressions.Compile<bool>(
                    condition.Expression,
                    condition.Parameters,
                    layout,
                    pattern.Declaration.Parameter
                )
            ),
        ];

    private static CollectionElement CreateLookup<TKey, TElement>(ElementTable members) =>
        new MemberLookup<TKey, TElement>(members);

    private static CollectionElement CreateCollection<T>(ElementTable members) => new MemberCollection<T>(members);

    private static CollectionElement CreateSorted<T>(SortOrder order, ElementTable members) =>
        new SortedMembers<T>(members, order);

    private static Func<ElementTable, CollectionElement> Factory(string method, Type resultType, object? target = null)
    {
        MethodInfo definition = typeof(StageCompiler).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!;
        MethodInfo closed = definition.MakeGenericMethod(resultType.GetGenericArguments());
        return target is null
            ? closed.CreateDelegate<Func<ElementTable, CollectionElement>>()
            : closed.CreateDelegate<Func<ElementTable, CollectionElement>>(target);
    }

    /// <summary>Keys are compared as what they are, not as objects: a number needs no box.</summary>
    private StagePlan CompileGrouping(AggregateElement aggregate)
    {
        MethodInfo compile = typeof(StageCompiler).GetMethod(
            nameof(GroupingBy),
            BindingFlags.Instance | BindingFlags.NonPublic
        )!;
        return (StagePlan)
            compile
                .MakeGenericMethod(aggregate.ResultType.GetGenericArguments())
                .Invoke(this, BindingFlags.DoNotWrapExceptions, binder: null, [aggregate], culture: null)!;
    }

    private GroupingPlan<TKey, TElement> GroupingBy<TKey, TElement>(AggregateElement aggregate) =>
        new(
            Key<TKey>(aggregate, typeof(TKey)),
            Selector(aggregate, AggregateElement.ElementSelectorName),
            aggregate.Expressions[AggregateElement.ElementSelectorName].Expression.Body
                == aggregate.Source.Declaration.Parameter
        );

    private CollectionPlan CompileCollection(AggregateElement aggregate)
    {
        var keys = new List<CompiledExpression<object?>>();
        var directions = new List<SortDirection>();
        foreach (NamedExpressionElement expression in aggregate.Expressions)
            if (
                expression.Name
                is AggregateElement.KeySelectorAscendingName
                    or AggregateElement.KeySelectorDescendingName
            )
            {
                keys.Add(Compile(aggregate, expression));
                directions.Add(
                    expression.Name == AggregateElement.KeySelectorAscendingName
                        ? SortDirection.Ascending
                        : SortDirection.Descending
                );
            }
        if (aggregate.Expressions.FindSingleOrDefault(AggregateElement.KeySelectorName) is not null)
            return new CollectionPlan(
                aggregate.ResultType,
                Selector(aggregate, AggregateElement.ElementSelectorName),
                [Key<object?>(aggregate, aggregate.ResultType.GetGenericArguments()[0])],
                [],
                Factory(nameof(CreateLookup), aggregate.ResultType)
            );
        return new CollectionPlan(
            aggregate.ResultType,
            elementSelector: null,
            keys,
            directions,
            keys.Count == 0
                ? Factory(nameof(CreateCollection), aggregate.ResultType)
                : Factory(nameof(CreateSorted), aggregate.ResultType, new SortOrder(directions))
        );
    }

    /// <summary>Reads the whole sequence within the expression, so that one that fails halfway fails like any expression.</summary>
    private static IReadOnlyList<object?> ReadAll<T>(IEnumerable<T>? sequence) =>
        sequence is null ? [] : [.. sequence.Cast<object?>()];

    /// <summary>Hashes a key within the expression that selects it, so that one that cannot be hashed fails like any expression.</summary>
    private static TKey Hashed<TKey>(TKey key)
    {
        if (key is not null)
            _ = EqualityComparer<TKey>.Default.GetHashCode(key);
        return key;
    }

    /// <typeparam name="T">What the expression gives.</typeparam>
    /// <param name="aggregate">A grouping or a lookup.</param>
    /// <param name="keyType">Type of its keys.</param>
    private CompiledExpression<T> Key<T>(AggregateElement aggregate, Type keyType)
    {
        NamedExpressionElement selector = aggregate.Expressions[AggregateElement.KeySelectorName];
        if (keyType.IsPrimitive || keyType.IsEnum || keyType == typeof(string))
            return Compile<T>(aggregate, selector);
        return expressions.Compile<T>(
            selector.Expression,
            selector.Parameters,
            layout,
            aggregate.Source.Declaration.Parameter,
            Expression.Call(typeof(StageCompiler), nameof(Hashed), [keyType], selector.Expression.Body)
        );
    }

    private CompiledExpression<IReadOnlyList<object?>> Sequence(AggregateElement aggregate)
    {
        NamedExpressionElement selector = aggregate.Expressions[AggregateElement.SelectorName];
        return expressions.Compile<IReadOnlyList<object?>>(
            selector.Expression,
            selector.Parameters,
            layout,
            aggregate.Source.Declaration.Parameter,
            Expression.Call(typeof(StageCompiler), nameof(ReadAll), [aggregate.ResultType], selector.Expression.Body)
        );
    }

    private CompiledExpression<object?> Selector(AggregateElement aggregate, string name) =>
        Compile(aggregate, aggregate.Expressions[name]);

    private CompiledExpression<object?> Compile(AggregateElement aggregate, NamedExpressionElement expression) =>
        Compile<object?>(aggregate, expression);

    private CompiledExpression<T> Compile<T>(AggregateElement aggregate, NamedExpressionElement expression) =>
        expressions.Compile<T>(
            expression.Expression,
            expression.Parameters,
            layout,
            aggregate.Source.Declaration.Parameter
        );
}
