using System.Linq.Expressions;

namespace NRules.RuleModel;

/// <summary>A value calculated from other variables.</summary>
public sealed class BindingElement : ExpressionElement
{
    internal BindingElement(LambdaExpression expression, IReadOnlyList<Declaration> parameters)
        : base(expression, parameters) { }

    /// <inheritdoc/>
    public override ElementType ElementType => ElementType.Binding;

    /// <summary>Type of the value.</summary>
    public Type ResultType => Expression.ReturnType;
}
