using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>A pattern over a calculated value.</summary>
internal sealed class BindingDraft(VariableScope scope, LambdaExpression value) : PatternDraft(scope, value.ReturnType)
{
    private readonly BoundExpression bound = scope.Condition(value);

    protected override RuleElement Source() => new BindingElement(bound.Lambda, bound.Declarations);
}
