using System.Linq.Expressions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>Gathers the services of a rule.</summary>
internal sealed class DependencyBuilder(VariableScope scope) : IDependencyExpression
{
    internal List<ServiceDependency> Dependencies { get; } = [];

    public IDependencyExpression Resolve<TDependency>(Expression<Func<TDependency>> alias)
    {
        Dependencies.Add(new ServiceDependency(scope.Declare(alias), typeof(TDependency)));
        return this;
    }
}
