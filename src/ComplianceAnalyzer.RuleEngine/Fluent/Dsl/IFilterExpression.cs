using System.Linq.Expressions;

namespace NRules.Fluent.Dsl;

/// <summary>What decides whether a match may fire.</summary>
public interface IFilterExpression
{
    /// <summary>A match that fired fires again only where one of the keys changed.</summary>
    IFilterExpression OnChange(params Expression<Func<object>>[] keySelectors);

    /// <summary>A match fires only where all predicates are true.</summary>
    IFilterExpression Where(params Expression<Func<bool>>[] predicates);
}
