using System.Collections;
using System.Linq.Expressions;
using NRules.Rete;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>Compiles the steps of a query.</summary>
internal static class QueryPlanner
{
    internal static Func<Token, IQueryStage> Plan(TokenLayout layout, QueryStep step)
    {
        switch (step)
        {
            case QueryStep.Where where:
                Func<Token, object, bool> predicate = Over<bool>(layout, where.Predicate);
                return token => new WhereStage(token, predicate);
            case QueryStep.Select select:
                Func<Token, object, object> selector = Over<object>(layout, select.Selector);
                return token => new ProjectStage(token, (outer, element) => [selector(outer, element)]);
            case QueryStep.SelectMany many:
                Func<Token, object, IEnumerable> parts = Over<IEnumerable>(layout, many.Selector);
                return token => new ProjectStage(token, (outer, element) => parts(outer, element).Cast<object>());
            case QueryStep.GroupBy group:
                Func<Token, object, object?> key = Over<object?>(layout, group.Key);
                Func<Token, object, object?> member = Over<object?>(layout, group.Element);
                Func<object?, ILiveCollection> newGroup = NewGroup(group.Key.ReturnType, group.Element.ReturnType);
                return token => new GroupByStage(token, key, member, newGroup);
            case QueryStep.Collect collect:
                Func<ILiveCollection> newCollection = NewCollection(collect.ElementType);
                return _ => new CollectStage(newCollection());
            default:
                throw new InvalidOperationException($"There is no plan for {step.GetType().Name}.");
        }
    }

    private static Func<Token, object, TResult> Over<TResult>(TokenLayout layout, LambdaExpression lambda) =>
        layout.Pair<TResult>(lambda.Parameters[0], lambda.Body);

    private static Func<object?, ILiveCollection> NewGroup(Type key, Type element)
    {
        ParameterExpression value = Expression.Parameter(typeof(object), "key");
        Type group = typeof(LiveGrouping<,>).MakeGenericType(key, element);
        Expression made = Expression.New(group.GetConstructors()[0], Expression.Convert(value, key));
        return Expression.Lambda<Func<object?, ILiveCollection>>(made, value).Compile();
    }

    private static Func<ILiveCollection> NewCollection(Type element) =>
        Expression
            .Lambda<Func<ILiveCollection>>(Expression.New(typeof(LiveCollection<>).MakeGenericType(element)))
            .Compile();
}
