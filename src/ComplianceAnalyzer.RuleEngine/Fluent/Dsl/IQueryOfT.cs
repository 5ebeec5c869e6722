namespace NRules.Fluent.Dsl;

/// <summary>A query that gives elements of one type.</summary>
public interface IQuery<TSource>
{
    /// <summary>Collects the steps of the query.</summary>
    IQueryBuilder Builder { get; }
}
