using System.Linq.Expressions;

namespace NRules.RuleModel;

/// <summary>A part of a rule that is one expression.</summary>
public abstract class ExpressionElement : RuleElement
{
    private protected ExpressionElement(LambdaExpression expression, IReadOnlyList<Declaration> parameters)
    {
        Expression = expression;
        Parameters = parameters;
        Imports = [.. parameters.Distinct()];
    }

    /// <summary>The expression; its parameters are those of the variables it uses, and each stands for its variable in the body.</summary>
    public LambdaExpression Expression { get; }

    /// <summary>
    /// The variables, aligned with the parameters of <see cref="Expression"/>; those of an action without the leading context.
    /// </summary>
    internal IReadOnlyList<Declaration> Parameters { get; }
}
