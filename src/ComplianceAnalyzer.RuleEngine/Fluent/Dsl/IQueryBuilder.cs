using System.Linq.Expressions;

namespace NRules.Fluent.Dsl;

/// <summary>Collects the steps of a query.</summary>
public interface IQueryBuilder
{
    /// <summary>Begins with the facts of a type.</summary>
    void FactQuery<TSource>(Expression<Func<TSource, bool>>[] conditions);

    /// <summary>Keeps the elements that meet the predicates.</summary>
    void Where<TSource>(Expression<Func<TSource, bool>>[] predicates);

    /// <summary>Replaces each element.</summary>
    void Select<TSource, TResult>(Expression<Func<TSource, TResult>> selector);

    /// <summary>Replaces each element by several.</summary>
    void SelectMany<TSource, TResult>(Expression<Func<TSource, IEnumerable<TResult>>> selector);

    /// <summary>Gathers the elements by key, one group a key.</summary>
    void GroupBy<TSource, TKey, TElement>(
        Expression<Func<TSource, TKey>> keySelector,
        Expression<Func<TSource, TElement>> elementSelector
    );

    /// <summary>Gathers all elements in one collection, empty where there are none.</summary>
    void Collect<TSource>();
}
