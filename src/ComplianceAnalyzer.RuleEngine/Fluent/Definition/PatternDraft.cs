using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>A pattern whose variable is not known yet.</summary>
/// <param name="scope">The variables of the rule.</param>
/// <param name="valueType">Type of what it matches.</param>
internal class PatternDraft(VariableScope scope, Type valueType)
{
    private readonly List<LambdaExpression> conditions = [];

    internal Type ValueType { get; private protected set; } = valueType;

    internal bool HasConditions => conditions.Count > 0;

    protected VariableScope Scope { get; } = scope;

    internal PatternDraft Where(IEnumerable<LambdaExpression> more)
    {
        conditions.AddRange(more);
        return this;
    }

    internal PatternElement FinishUnnamed() => Finish(Scope.DeclareUnnamed(ValueType));

    internal PatternElement Finish(Declaration declaration)
    {
        RuleElement? source = Source();
        NamedExpressionElement[] expressions =
        [
            .. conditions.Select(test => Scope.Condition(test, declaration).Named(PatternElement.ConditionName)),
        ];
        return new PatternElement(declaration, new ExpressionCollection(expressions), source);
    }

    /// <summary>Where the values come from; null where they are facts.</summary>
    protected virtual RuleElement? Source() => null;
}
