namespace NRules.Fluent.Dsl;

/// <summary>A query under way.</summary>
/// <param name="builder">Collects its steps.</param>
public sealed class QueryExpression<TSource>(IQueryBuilder builder) : ICollectQuery<TSource>
{
    /// <inheritdoc/>
    public IQueryBuilder Builder { get; } = builder;
}
