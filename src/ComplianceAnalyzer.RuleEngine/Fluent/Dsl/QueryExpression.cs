namespace NRules.Fluent.Dsl;

/// <summary>A query under way.</summary>
/// <param name="builder">Collects its steps.</param>
public class QueryExpression<TSource>(IQueryBuilder builder) : ICollectQuery<TSource>, IOrderedQuery<TSource>
{
    /// <inheritdoc/>
    public IQueryBuilder Builder { get; } = builder;
}
