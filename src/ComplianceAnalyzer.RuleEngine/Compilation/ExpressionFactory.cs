using System.Linq.Expressions;
using NRules.Extensibility;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>Compiles expressions, equal ones once: nodes that evaluate the same thing then hold the same object and can be shared.</summary>
internal sealed class ExpressionFactory(IExpressionCompiler compiler)
{
    private readonly Dictionary<Expression, object> compiled = new(ExpressionComparer.Exact);

    /// <param name="original">Expression as written.</param>
    /// <param name="parameters">Declarations of its parameters.</param>
    /// <param name="layout">Where the variables stand.</param>
    /// <param name="own">Parameter that stands for the value of its own; null where there is none.</param>
    /// <param name="body">Part of the expression to compile; null for all of it.</param>
    internal CompiledExpression<T> Compile<T>(
        LambdaExpression original,
        IReadOnlyList<Declaration> parameters,
        TokenLayout layout,
        ParameterExpression? own,
        Expression? body = null
    )
    {
        Expression bound = layout.Bind(body ?? original.Body, own, parameters);
        if (bound.Type != typeof(T))
            bound = Expression.Convert(bound, typeof(T));
        if (compiled.TryGetValue(bound, out object? known))
            return (CompiledExpression<T>)known;
        var lambda = Expression.Lambda<Func<object?[]?, object?, T>>(
            NestedLambdas.Prepare(bound, compiler),
            TokenLayout.ValuesParameter,
            TokenLayout.ValueParameter
        );
        var made = new CompiledExpression<T>(original, compiler.Compile(lambda), layout.PlacesOf(parameters, own));
        compiled.Add(bound, made);
        return made;
    }
}
