namespace NRules.Fluent.Dsl;

/// <summary>A query that gives one collection in an order, which further keys can refine.</summary>
public interface IOrderedQuery<TSource> : IQuery<TSource>;
