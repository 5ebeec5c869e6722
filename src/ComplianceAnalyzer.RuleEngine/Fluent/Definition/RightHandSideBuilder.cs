using System.Linq.Expressions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>Gathers the actions of a rule.</summary>
internal sealed class RightHandSideBuilder(VariableScope scope) : IRightHandSideExpression
{
    internal List<RuleAction> Actions { get; } = [];

    public IRightHandSideExpression Do(Expression<Action<IContext>> action) => Add(action, null);

    public IRightHandSideExpression Yield<TFact>(Expression<Func<IContext, TFact>> yield) => Add(yield, typeof(TFact));

    private RightHandSideBuilder Add(LambdaExpression body, Type? yieldType)
    {
        Actions.Add(new RuleAction(scope.Rewrite(body), yieldType));
        return this;
    }
}
