namespace NRules.Fluent.Dsl;

/// <summary>A query that gives one collection.</summary>
public interface ICollectQuery<TSource> : IQuery<TSource>;
