namespace NRules.Fluent.Dsl;

/// <summary>Where a query begins.</summary>
public interface IQuery
{
    /// <summary>Collects the steps of the query.</summary>
    IQueryBuilder Builder { get; }
}
