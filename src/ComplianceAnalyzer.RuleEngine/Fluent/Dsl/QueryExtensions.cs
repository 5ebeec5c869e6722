using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Fluent.Dsl;

/// <summary>The steps of a query.</summary>
public static class QueryExtensions
{
    /// <summary>Begins with the facts that meet the conditions.</summary>
    public static IQuery<TFact> Match<TFact>(this IQuery query, params Expression<Func<TFact, bool>>[] conditions)
    {
        query.Builder.FactQuery(conditions);
        return new QueryExpression<TFact>(query.Builder);
    }

    /// <summary>Begins with a value calculated from what is bound before the query.</summary>
    public static IQuery<TFact> From<TFact>(this IQuery query, Expression<Func<TFact>> source)
    {
        query.Builder.From(source);
        return new QueryExpression<TFact>(query.Builder);
    }

    /// <summary>Keeps the elements that meet the predicates.</summary>
    public static IQuery<TSource> Where<TSource>(
        this IQuery<TSource> source,
        params Expression<Func<TSource, bool>>[] predicates
    )
    {
        source.Builder.Where(predicates);
        return new QueryExpression<TSource>(source.Builder);
    }

    /// <summary>Replaces each element.</summary>
    public static IQuery<TResult> Select<TSource, TResult>(
        this IQuery<TSource> source,
        Expression<Func<TSource, TResult>> selector
    )
    {
        source.Builder.Select(selector);
        return new QueryExpression<TResult>(source.Builder);
    }

    /// <summary>Replaces each element by several.</summary>
    public static IQuery<TResult> SelectMany<TSource, TResult>(
        this IQuery<TSource> source,
        Expression<Func<TSource, IEnumerable<TResult>>> selector
    )
    {
        source.Builder.SelectMany(selector);
        return new QueryExpression<TResult>(source.Builder);
    }

    /// <summary>Gathers the elements by key.</summary>
    public static IQuery<IGrouping<TKey, TSource>> GroupBy<TSource, TKey>(
        this IQuery<TSource> source,
        Expression<Func<TSource, TKey>> keySelector
    ) => source.GroupBy(keySelector, element => element);

    /// <summary>Gathers what is selected of the elements by key.</summary>
    public static IQuery<IGrouping<TKey, TElement>> GroupBy<TSource, TKey, TElement>(
        this IQuery<TSource> source,
        Expression<Func<TSource, TKey>> keySelector,
        Expression<Func<TSource, TElement>> elementSelector
    )
    {
        source.Builder.GroupBy(keySelector, elementSelector);
        return new QueryExpression<IGrouping<TKey, TElement>>(source.Builder);
    }

    /// <summary>Gathers all elements in one collection.</summary>
    public static ICollectQuery<IEnumerable<TSource>> Collect<TSource>(this IQuery<TSource> source)
    {
        source.Builder.Collect<TSource>();
        return new QueryExpression<IEnumerable<TSource>>(source.Builder);
    }

    /// <summary>Makes the collection a lookup in which each element is its own key.</summary>
    public static IQuery<IKeyedLookup<TSource, TSource>> ToLookup<TSource>(
        this ICollectQuery<IEnumerable<TSource>> source
    ) => source.ToLookup(element => element, element => element);

    /// <summary>Makes the collection a lookup by key.</summary>
    public static IQuery<IKeyedLookup<TKey, TSource>> ToLookup<TSource, TKey>(
        this ICollectQuery<IEnumerable<TSource>> source,
        Expression<Func<TSource, TKey>> keySelector
    ) => source.ToLookup(keySelector, element => element);

    /// <summary>Makes the collection a lookup by key of what is selected of the elements.</summary>
    public static IQuery<IKeyedLookup<TKey, TElement>> ToLookup<TSource, TKey, TElement>(
        this ICollectQuery<IEnumerable<TSource>> source,
        Expression<Func<TSource, TKey>> keySelector,
        Expression<Func<TSource, TElement>> elementSelector
    )
    {
        source.Builder.ToLookup(keySelector, elementSelector);
        return new QueryExpression<IKeyedLookup<TKey, TElement>>(source.Builder);
    }

    /// <summary>Orders the collection, smallest key first; elements of one key stay in the order in which they came.</summary>
    public static IOrderedQuery<IEnumerable<TSource>> OrderBy<TSource, TKey>(
        this ICollectQuery<IEnumerable<TSource>> source,
        Expression<Func<TSource, TKey>> keySelector
    ) => source.Builder.Ordered(keySelector, SortDirection.Ascending);

    /// <summary>Orders the collection, largest key first; elements of one key stay in the order in which they came.</summary>
    public static IOrderedQuery<IEnumerable<TSource>> OrderByDescending<TSource, TKey>(
        this ICollectQuery<IEnumerable<TSource>> source,
        Expression<Func<TSource, TKey>> keySelector
    ) => source.Builder.Ordered(keySelector, SortDirection.Descending);

    /// <summary>Orders elements whose keys so far are equal, smallest key first.</summary>
    public static IOrderedQuery<IEnumerable<TSource>> ThenBy<TSource, TKey>(
        this IOrderedQuery<IEnumerable<TSource>> source,
        Expression<Func<TSource, TKey>> keySelector
    ) => source.Builder.Ordered(keySelector, SortDirection.Ascending);

    /// <summary>Orders elements whose keys so far are equal, largest key first.</summary>
    public static IOrderedQuery<IEnumerable<TSource>> ThenByDescending<TSource, TKey>(
        this IOrderedQuery<IEnumerable<TSource>> source,
        Expression<Func<TSource, TKey>> keySelector
    ) => source.Builder.Ordered(keySelector, SortDirection.Descending);

    private static QueryExpression<IEnumerable<TSource>> Ordered<TSource, TKey>(
        this IQueryBuilder builder,
        Expression<Func<TSource, TKey>> keySelector,
        SortDirection direction
    )
    {
        builder.OrderBy(keySelector, direction);
        return new QueryExpression<IEnumerable<TSource>>(builder);
    }
}
