using System.Linq.Expressions;
using System.Reflection;
using NRules.Rete;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>Which slot of a rule's tokens holds which variable, and the delegates made from expressions over them.</summary>
internal sealed class TokenLayout
{
    private static readonly MethodInfo slot = typeof(Token).GetMethod(
        nameof(Token.Value),
        BindingFlags.Instance | BindingFlags.NonPublic
    )!;

    private readonly Dictionary<ParameterExpression, int> slots = [];
    private readonly List<Declaration> declarations = [];

    /// <summary>Variables in the order of their slots.</summary>
    internal IReadOnlyList<Declaration> Declarations => declarations;

    internal void Add(Declaration declaration)
    {
        slots.Add(declaration.Parameter, declarations.Count);
        declarations.Add(declaration);
    }

    /// <summary>All tests over one fact, or null where there are none.</summary>
    internal static Func<object, bool>? FactTest(ParameterExpression fact, IReadOnlyList<Expression> tests)
    {
        if (tests.Count == 0)
            return null;
        ParameterExpression input = Expression.Parameter(typeof(object), "fact");
        Expression body = Variables.Replace(
            tests.Aggregate(Expression.AndAlso),
            fact,
            Expression.Convert(input, fact.Type)
        );
        return Expression.Lambda<Func<object, bool>>(body, input).Compile();
    }

    /// <summary>All tests over a token and a fact, or null where there are none.</summary>
    internal Func<Token, object, bool>? PairTest(ParameterExpression fact, IReadOnlyList<Expression> tests) =>
        tests.Count == 0 ? null : Pair<bool>(fact, tests.Aggregate(Expression.AndAlso));

    internal Func<Token, object, TResult> Pair<TResult>(ParameterExpression element, Expression body)
    {
        ParameterExpression token = Expression.Parameter(typeof(Token), "token");
        ParameterExpression input = Expression.Parameter(typeof(object), "element");
        Expression filled = Fill(Variables.Replace(body, element, Expression.Convert(input, element.Type)), token);
        if (filled.Type != typeof(TResult))
            filled = Expression.Convert(filled, typeof(TResult));
        return Expression.Lambda<Func<Token, object, TResult>>(filled, token, input).Compile();
    }

    internal Func<Token, TResult> OfToken<TResult>(Expression body)
    {
        ParameterExpression token = Expression.Parameter(typeof(Token), "token");
        Expression filled = Fill(body, token);
        if (filled.Type != typeof(TResult))
            filled = Expression.Convert(filled, typeof(TResult));
        return Expression.Lambda<Func<Token, TResult>>(filled, token).Compile();
    }

    /// <summary>An action over context, token and resolved services.</summary>
    internal Func<IContext, Token, object[], object?> Action(
        RuleAction action,
        IReadOnlyList<ServiceDependency> services
    )
    {
        ParameterExpression context = Expression.Parameter(typeof(IContext), "context");
        ParameterExpression token = Expression.Parameter(typeof(Token), "token");
        ParameterExpression resolved = Expression.Parameter(typeof(object[]), "services");
        Expression body = Variables.Replace(action.Body.Body, action.Body.Parameters[0], context);
        for (int i = 0; i < services.Count; i++)
        {
            Expression service = Expression.Convert(
                Expression.ArrayIndex(resolved, Expression.Constant(i)),
                services[i].ServiceType
            );
            body = Variables.Replace(body, services[i].Declaration.Parameter, service);
        }
        body = Fill(body, token);
        body =
            body.Type == typeof(void)
                ? Expression.Block(body, Expression.Constant(null))
                : Expression.Convert(body, typeof(object));
        return Expression.Lambda<Func<IContext, Token, object[], object?>>(body, context, token, resolved).Compile();
    }

    private Expression Fill(Expression body, ParameterExpression token)
    {
        foreach (ParameterExpression variable in Variables.In(body))
            if (slots.TryGetValue(variable, out int index))
                body = Variables.Replace(
                    body,
                    variable,
                    Expression.Convert(Expression.Call(token, slot, Expression.Constant(index)), variable.Type)
                );
        return body;
    }
}
