using System.Linq.Expressions;

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
}
