using System.Linq.Expressions;

namespace NRules.Fluent.Dsl;

/// <summary>The services that the actions of a rule ask for.</summary>
public interface IDependencyExpression
{
    /// <summary>Binds a service, resolved when the rule fires.</summary>
    IDependencyExpression Resolve<TDependency>(Expression<Func<TDependency>> alias);
}
