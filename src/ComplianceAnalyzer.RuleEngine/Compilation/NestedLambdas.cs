using System.Linq.Expressions;
using System.Reflection;
using NRules.Extensibility;

namespace NRules.Compilation;

/// <summary>
/// Prepares the lambdas within an expression, such as the predicate of a <c>Where</c>. One that asks only of its own parameters is compiled
/// once: the runtime would make a delegate by reflection each time that the expression runs. One that asks of the partial match gets the
/// values of the one for which the expression runs: the sequence that it belongs to may be read when the node looks at another.
/// </summary>
internal sealed class NestedLambdas : ExpressionVisitor
{
    private static readonly MethodInfo compile = Method(nameof(Compile));
    private static readonly MethodInfo bindOne = Method(nameof(BindOne));
    private static readonly MethodInfo bindTwo = Method(nameof(BindTwo));

    private readonly IExpressionCompiler compiler;

    /// <summary>Values of the partial match for the lambdas that stay as they are.</summary>
    private readonly ParameterExpression kept = Expression.Variable(typeof(object[]), "kept");

    private bool keeps;

    private NestedLambdas(IExpressionCompiler compiler) => this.compiler = compiler;

    internal static Expression Prepare(Expression body, IExpressionCompiler compiler)
    {
        var lambdas = new NestedLambdas(compiler);
        Expression prepared = lambdas.Visit(body);
        return lambdas.keeps
            ? Expression.Block(
                [lambdas.kept],
                Expression.Assign(
                    lambdas.kept,
                    Expression.Convert(
                        Expression.Call(TokenLayout.ValuesParameter, nameof(Array.Clone), null),
                        typeof(object[])
                    )
                ),
                prepared
            )
            : prepared;
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        HashSet<ParameterExpression> free = FreeParameters.Of(node);
        if (free.Count == 0)
            return Compiled(node);
        return
            free.IsSubsetOf([TokenLayout.ValuesParameter, TokenLayout.ValueParameter]) && BindOf(typeof(T)) is { } bind
            ? Bound(node, bind, free)
            : Keep(node);
    }

    protected override Expression VisitUnary(UnaryExpression node) =>
        node.NodeType != ExpressionType.Quote ? base.VisitUnary(node)
        : FreeParameters.Of(node).Contains(TokenLayout.ValuesParameter) ? Keep(node)
        : node;

    private static MethodInfo? BindOf(Type type)
    {
        if (!type.IsGenericType)
            return null;
        Type definition = type.GetGenericTypeDefinition();
        return definition == typeof(Func<,>) ? bindOne
            : definition == typeof(Func<,,>) ? bindTwo
            : null;
    }

    /// <summary>Code that takes the partial match beside the lambda's own parameters, and what binds the match of one run to it.</summary>
    private MethodCallExpression Bound(LambdaExpression node, MethodInfo bind, HashSet<ParameterExpression> free)
    {
        LambdaExpression open = Expression.Lambda(
            node.Body,
            [TokenLayout.ValuesParameter, TokenLayout.ValueParameter, .. node.Parameters]
        );
        return Expression.Call(
            bind.MakeGenericMethod(node.Type.GetGenericArguments()),
            Compiled(open),
            free.Contains(TokenLayout.ValuesParameter)
                ? TokenLayout.ValuesParameter
                : Expression.Constant(Array.Empty<object?>()),
            free.Contains(TokenLayout.ValueParameter)
                ? TokenLayout.ValueParameter
                : Expression.Constant(value: null, typeof(object))
        );
    }

    private ConstantExpression Compiled(LambdaExpression lambda) =>
        Expression.Constant(
            compile
                .MakeGenericMethod(lambda.Type)
                .Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [lambda, compiler], culture: null),
            lambda.Type
        );

    private Expression Keep(Expression node)
    {
        keeps = true;
        return new ParameterReplacement(TokenLayout.ValuesParameter, kept).Visit(node);
    }

    private static MethodInfo Method(string name) =>
        typeof(NestedLambdas).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;

    private static TDelegate Compile<TDelegate>(Expression<TDelegate> lambda, IExpressionCompiler compiler)
        where TDelegate : Delegate =>
        compiler.Compile(lambda.Update(Prepare(lambda.Body, compiler), lambda.Parameters));

    private static Func<T, TResult> BindOne<T, TResult>(
        Func<object?[], object?, T, TResult> code,
        object?[] values,
        object? value
    )
    {
        object?[] own = [.. values];
        return argument => code(own, value, argument);
    }

    private static Func<T1, T2, TResult> BindTwo<T1, T2, TResult>(
        Func<object?[], object?, T1, T2, TResult> code,
        object?[] values,
        object? value
    )
    {
        object?[] own = [.. values];
        return (first, second) => code(own, value, first, second);
    }

    /// <summary>Parameters that an expression takes from around it.</summary>
    private sealed class FreeParameters : ExpressionVisitor
    {
        private readonly HashSet<ParameterExpression> used = [];
        private readonly HashSet<ParameterExpression> own = [];

        internal static HashSet<ParameterExpression> Of(Expression node)
        {
            var found = new FreeParameters();
            found.Visit(node);
            found.used.ExceptWith(found.own);
            return found.used;
        }

        protected override Expression VisitLambda<T>(Expression<T> node)
        {
            own.UnionWith(node.Parameters);
            return base.VisitLambda(node);
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            used.Add(node);
            return node;
        }
    }
}
