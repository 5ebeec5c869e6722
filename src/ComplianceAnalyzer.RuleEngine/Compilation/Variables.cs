using System.Linq.Expressions;

namespace NRules.Compilation;

/// <summary>The free variables of an expression; parameters of lambdas inside it are not free.</summary>
internal static class Variables
{
    internal static IReadOnlySet<ParameterExpression> In(Expression expression)
    {
        var finder = new Finder();
        finder.Visit(expression);
        return finder.Free;
    }

    internal static Expression Replace(Expression body, ParameterExpression variable, Expression by) =>
        new Replacer(variable, by).Visit(body);

    private sealed class Finder : ExpressionVisitor
    {
        private readonly HashSet<ParameterExpression> bound = [];

        internal HashSet<ParameterExpression> Free { get; } = [];

        protected override Expression VisitLambda<T>(Expression<T> node)
        {
            bound.UnionWith(node.Parameters);
            return base.VisitLambda(node);
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            if (!bound.Contains(node))
                Free.Add(node);
            return node;
        }
    }

    private sealed class Replacer(ParameterExpression variable, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == variable ? by : node;
    }
}
