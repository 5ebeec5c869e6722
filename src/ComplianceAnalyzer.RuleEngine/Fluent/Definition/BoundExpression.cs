using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>An expression in which declarations stand in the place of variables.</summary>
/// <param name="Lambda">The expression.</param>
/// <param name="Declarations">The declarations, aligned with the last parameters of the expression.</param>
internal sealed record BoundExpression(LambdaExpression Lambda, IReadOnlyList<Declaration> Declarations)
{
    internal NamedExpressionElement Named(string name) => new(name, Lambda, Declarations);

    /// <summary>The same variables in another expression that begins with other parameters.</summary>
    internal LambdaExpression With(IEnumerable<ParameterExpression> leading, Expression body, Type returnType)
    {
        ParameterExpression[] parameters = [.. leading, .. Declarations.Select(used => used.Parameter)];
        return Typed(body, returnType, parameters);
    }

    /// <summary>A lambda that returns the type as it is said: that of the body may derive from it, or be dropped for void.</summary>
    internal static LambdaExpression Typed(Expression body, Type returnType, ParameterExpression[] parameters) =>
        Expression.Lambda(
            Expression.GetDelegateType([.. parameters.Select(parameter => parameter.Type), returnType]),
            body,
            parameters
        );
}
