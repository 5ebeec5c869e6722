using System.Linq.Expressions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>Gathers the steps of one query.</summary>
internal sealed class QueryStepBuilder(VariableScope scope) : IQuery, IQueryBuilder
{
    private readonly List<QueryStep> steps = [];
    private Declaration? fact;
    private LambdaExpression[] tests = [];

    public IQueryBuilder Builder => this;

    public void FactQuery<TSource>(Expression<Func<TSource, bool>>[] conditions)
    {
        fact = scope.DeclareUnnamed(typeof(TSource));
        tests = [.. conditions.Select(scope.Rewrite)];
    }

    public void Where<TSource>(Expression<Func<TSource, bool>>[] predicates) =>
        steps.AddRange(predicates.Select(predicate => new QueryStep.Where(scope.Rewrite(predicate))));

    public void Select<TSource, TResult>(Expression<Func<TSource, TResult>> selector) =>
        steps.Add(new QueryStep.Select(scope.Rewrite(selector)));

    public void SelectMany<TSource, TResult>(Expression<Func<TSource, IEnumerable<TResult>>> selector) =>
        steps.Add(new QueryStep.SelectMany(scope.Rewrite(selector)));

    public void GroupBy<TSource, TKey, TElement>(
        Expression<Func<TSource, TKey>> keySelector,
        Expression<Func<TSource, TElement>> elementSelector
    ) => steps.Add(new QueryStep.GroupBy(scope.Rewrite(keySelector), scope.Rewrite(elementSelector)));

    public void Collect<TSource>() => steps.Add(new QueryStep.Collect(typeof(TSource)));

    internal Condition.Query Finish(Declaration result) =>
        new(result, fact ?? throw new InvalidOperationException("A query begins with Match."), tests, steps);
}
