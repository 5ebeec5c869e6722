using System.Linq.Expressions;

namespace NRules.RuleModel;

/// <summary>An expression that is known by its name in the element that holds it. Several may have one name.</summary>
public sealed class NamedExpressionElement : ExpressionElement
{
    internal NamedExpressionElement(string name, LambdaExpression expression, IReadOnlyList<Declaration> parameters)
        : base(expression, parameters) => Name = name;

    /// <inheritdoc/>
    public override ElementType ElementType => ElementType.NamedExpression;

    /// <summary>What the expression is for, such as <see cref="PatternElement.ConditionName"/>.</summary>
    public string Name { get; }
}
