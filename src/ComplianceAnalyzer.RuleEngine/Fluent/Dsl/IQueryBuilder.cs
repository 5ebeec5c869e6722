using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Fluent.Dsl;

/// <summary>Collects the steps of a query.</summary>
public interface IQueryBuilder
{
    /// <summary>Begins with the facts of a type that meet the conditions.</summary>
    void FactQuery<TSource>(Expression<Func<TSource, bool>>[] conditions);

    /// <summary>Begins with a value calculated from what is bound before the query.</summary>
    void From<TSource>(Expression<Func<TSource>> source);

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

    /// <summary>Makes the collection that was just gathered a lookup by key.</summary>
    /// <exception cref="InvalidOperationException">No collection was just gathered.</exception>
    void ToLookup<TSource, TKey, TElement>(
        Expression<Func<TSource, TKey>> keySelector,
        Expression<Func<TSource, TElement>> elementSelector
    );

    /// <summary>Orders the collection that was just gathered, by this key after those given before.</summary>
    /// <exception cref="InvalidOperationException">No collection was just gathered.</exception>
    void OrderBy<TSource, TKey>(Expression<Func<TSource, TKey>> keySelector, SortDirection sortDirection);

    /// <summary>Makes other elements by a step of that name.</summary>
    /// <param name="name">What the step does.</param>
    /// <param name="expressions">Selectors by name, each from an element.</param>
    void Aggregate<TSource, TResult>(string name, IEnumerable<KeyValuePair<string, LambdaExpression>> expressions);

    /// <summary>Makes other elements by a step of one's own.</summary>
    /// <param name="name">What the step does.</param>
    /// <param name="expressions">Selectors by name, each from an element.</param>
    /// <param name="customFactoryType">Type that makes the aggregators of the step.</param>
    void Aggregate<TSource, TResult>(
        string name,
        IEnumerable<KeyValuePair<string, LambdaExpression>> expressions,
        Type customFactoryType
    );
}
