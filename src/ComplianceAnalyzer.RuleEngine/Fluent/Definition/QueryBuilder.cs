using System.Linq.Expressions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>Gathers the steps of one query, each a pattern over the one before it.</summary>
internal sealed class QueryBuilder(VariableScope scope) : IQuery, IQueryBuilder
{
    private PatternDraft? draft;

    public IQueryBuilder Builder => this;

    private PatternDraft Draft =>
        draft ?? throw new InvalidOperationException($"A query begins with {nameof(QueryExtensions.Match)} or From.");

    public void FactQuery<TSource>(Expression<Func<TSource, bool>>[] conditions) =>
        Begin(new PatternDraft(scope, typeof(TSource)).Where(conditions));

    public void From<TSource>(Expression<Func<TSource>> source) => Begin(new BindingDraft(scope, source));

    public void Where<TSource>(Expression<Func<TSource, bool>>[] predicates) => Draft.Where(predicates);

    public void Select<TSource, TResult>(Expression<Func<TSource, TResult>> selector) =>
        Step<TResult>(AggregateElement.ProjectName).Select(AggregateElement.SelectorName, selector);

    public void SelectMany<TSource, TResult>(Expression<Func<TSource, IEnumerable<TResult>>> selector) =>
        Step<TResult>(AggregateElement.FlattenName).Select(AggregateElement.SelectorName, selector);

    public void GroupBy<TSource, TKey, TElement>(
        Expression<Func<TSource, TKey>> keySelector,
        Expression<Func<TSource, TElement>> elementSelector
    ) =>
        Step<IGrouping<TKey, TElement>>(AggregateElement.GroupByName)
            .Select(AggregateElement.KeySelectorName, keySelector)
            .Select(AggregateElement.ElementSelectorName, elementSelector);

    public void Collect<TSource>() => Step<IEnumerable<TSource>>(AggregateElement.CollectName);

    public void ToLookup<TSource, TKey, TElement>(
        Expression<Func<TSource, TKey>> keySelector,
        Expression<Func<TSource, TElement>> elementSelector
    ) =>
        Collection()
            .Select(AggregateElement.KeySelectorName, keySelector)
            .Select(AggregateElement.ElementSelectorName, elementSelector)
            .MakeLookup(typeof(IKeyedLookup<TKey, TElement>));

    public void OrderBy<TSource, TKey>(Expression<Func<TSource, TKey>> keySelector, SortDirection sortDirection) =>
        Collection()
            .Select(
                sortDirection == SortDirection.Ascending
                    ? AggregateElement.KeySelectorAscendingName
                    : AggregateElement.KeySelectorDescendingName,
                keySelector
            );

    public void Aggregate<TSource, TResult>(
        string name,
        IEnumerable<KeyValuePair<string, LambdaExpression>> expressions
    ) => Own<TResult>(name, expressions, customFactoryType: null);

    public void Aggregate<TSource, TResult>(
        string name,
        IEnumerable<KeyValuePair<string, LambdaExpression>> expressions,
        Type customFactoryType
    ) => Own<TResult>(name, expressions, customFactoryType);

    /// <summary>Binds the last pattern to the variable.</summary>
    internal PatternElement Finish<TResult>(Expression<Func<TResult>> alias)
    {
        PatternDraft last = Draft;
        return last.Finish(scope.Declare(alias));
    }

    private void Begin(PatternDraft first) =>
        draft = draft is null ? first : throw new InvalidOperationException("A query begins only once.");

    private void Own<TResult>(
        string name,
        IEnumerable<KeyValuePair<string, LambdaExpression>> expressions,
        Type? customFactoryType
    )
    {
        AggregateDraft step = Step<TResult>(name, customFactoryType);
        foreach ((string selectorName, LambdaExpression selector) in expressions)
            step.Select(selectorName, selector);
    }

    private AggregateDraft Step<TResult>(string name, Type? factory = null)
    {
        var step = new AggregateDraft(scope, typeof(TResult), name, Draft.FinishUnnamed(), factory);
        draft = step;
        return step;
    }

    private AggregateDraft Collection() =>
        draft is AggregateDraft { IsOpenCollection: true } collection
            ? collection
            : throw new InvalidOperationException("Only what was just collected can be ordered or made a lookup.");
}
