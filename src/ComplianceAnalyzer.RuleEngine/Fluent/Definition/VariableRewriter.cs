using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>
/// Puts declarations in the place of variables and values in the place of captured locals, at any depth of nested lambdas. Captured objects
/// become constants; their members are read when the expression runs.
/// </summary>
/// <param name="find">The declaration of a variable; null where it is not one of the rule's.</param>
internal sealed class VariableRewriter(Func<Variable, Declaration?> find) : ExpressionVisitor
{
    private readonly List<Declaration> used = [];
    private ParameterExpression? from;
    private ParameterExpression? to;

    /// <summary>Rewrites a lambda.</summary>
    /// <param name="lambda">The lambda as it is written.</param>
    /// <param name="element">Stands in the place of the lambda's parameter; null where its parameters stay.</param>
    internal BoundExpression Rewrite(LambdaExpression lambda, Declaration? element)
    {
        from = element is null ? null : lambda.Parameters.SingleOrDefault();
        to = element?.Parameter;
        Expression body = Visit(lambda.Body);
        Declaration[] declarations = element is null
            ? [.. used]
            : [element, .. used.Where(other => !other.Equals(element))];
        ParameterExpression[] parameters =
        [
            .. element is null ? lambda.Parameters : [],
            .. declarations.Select(declaration => declaration.Parameter),
        ];
        return new BoundExpression(BoundExpression.Typed(body, lambda.ReturnType, parameters), declarations);
    }

    protected override Expression VisitParameter(ParameterExpression node) => node == from ? to! : node;

    protected override Expression VisitMember(MemberExpression node)
    {
        if (Variable.Read(node) is not { } variable)
            return base.VisitMember(node);
        if (find(variable) is { } declaration)
            return Use(declaration, node.Type);
        return variable.IsLocal ? Expression.Constant(variable.Value, node.Type) : base.VisitMember(node);
    }

    private Expression Use(Declaration declaration, Type type)
    {
        if (!used.Contains(declaration))
            used.Add(declaration);
        return declaration.Type == type ? declaration.Parameter : Expression.Convert(declaration.Parameter, type);
    }
}
