using System.Linq.Expressions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>Gathers the services of a rule.</summary>
internal sealed class DependencyBuilder(VariableScope scope) : IDependencyExpression
{
    private readonly List<DependencyElement> dependencies = [];

    public IDependencyExpression Resolve<TDependency>(Expression<Func<TDependency>> alias)
    {
        dependencies.Add(new DependencyElement(scope.DeclareService(alias), typeof(TDependency)));
        return this;
    }

    internal DependencyGroupElement Finish() => new([.. dependencies]);
}
