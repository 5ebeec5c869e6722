using System.Linq.Expressions;

namespace NRules.Compilation;

/// <summary>Puts one parameter in the place of another.</summary>
internal sealed class ParameterReplacement(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
}
