using System.Linq.Expressions;

namespace NRules.Compilation;

/// <summary>
/// The tests of a pattern, taken apart: those on its own fact alone, the equalities that join it to what is bound before (hashed), and the
/// residual that only a pair of token and fact can answer.
/// </summary>
internal sealed record TestSplit(
    IReadOnlyList<Expression> FactTests,
    IReadOnlyList<(Expression Left, Expression Right)> JoinKeys,
    IReadOnlyList<Expression> Residual
)
{
    /// <param name="fact">Stands for the pattern's fact in the results.</param>
    /// <param name="tests">Tests as written; the first parameter of each is the fact.</param>
    internal static TestSplit Of(ParameterExpression fact, IEnumerable<LambdaExpression> tests)
    {
        var factTests = new List<Expression>();
        var keys = new List<(Expression, Expression)>();
        var residual = new List<Expression>();
        foreach (LambdaExpression test in tests)
        {
            Expression body =
                test.Parameters.Count == 0 ? test.Body : Variables.Replace(test.Body, test.Parameters[0], fact);
            foreach (Expression conjunct in Conjuncts(body))
            {
                IReadOnlySet<ParameterExpression> used = Variables.In(conjunct);
                if (used.Count == 0 || (used.Count == 1 && used.Contains(fact)))
                    factTests.Add(conjunct);
                else if (AsKey(conjunct, fact) is { } key)
                    keys.Add(key);
                else
                    residual.Add(conjunct);
            }
        }
        return new TestSplit(factTests, keys, residual);
    }

    private static IEnumerable<Expression> Conjuncts(Expression body) =>
        body is BinaryExpression { NodeType: ExpressionType.AndAlso, Method: null } both
            ? Conjuncts(both.Left).Concat(Conjuncts(both.Right))
            : [body];

    private static (Expression Left, Expression Right)? AsKey(Expression test, ParameterExpression fact) =>
        test switch
        {
            BinaryExpression { NodeType: ExpressionType.Equal } equal when IsHashable(equal) => Sides(
                equal.Left,
                equal.Right,
                fact
            ),
            MethodCallExpression { Method.Name: nameof(Equals), Object: null, Arguments.Count: 2 } call
                when call.Method.DeclaringType == typeof(string) || call.Method.DeclaringType == typeof(object) =>
                Sides(call.Arguments[0], call.Arguments[1], fact),
            _ => null,
        };

    /// <summary>A floating-point NaN equals itself in a hash table and not in C#; such equalities stay residual.</summary>
    private static bool IsHashable(BinaryExpression equal)
    {
        Type type = Nullable.GetUnderlyingType(equal.Left.Type) ?? equal.Left.Type;
        return equal.Left.Type == equal.Right.Type
            && type != typeof(double)
            && type != typeof(float)
            && (type.IsValueType || type == typeof(string) || equal.Method is not null || IsSealedByReference(type));
    }

    /// <summary>For a class without equality of its own, <c>==</c> and the hash table both mean the same object.</summary>
    private static bool IsSealedByReference(Type type) =>
        type.IsSealed && type.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType == typeof(object);

    private static (Expression Left, Expression Right)? Sides(Expression a, Expression b, ParameterExpression fact)
    {
        bool aIsFact = IsOnly(a, fact);
        bool bIsFact = IsOnly(b, fact);
        if (aIsFact == bIsFact)
            return null;
        (Expression left, Expression right) = aIsFact ? (b, a) : (a, b);
        return Variables.In(left).Contains(fact) ? null : (left, right);
    }

    private static bool IsOnly(Expression side, ParameterExpression fact)
    {
        IReadOnlySet<ParameterExpression> used = Variables.In(side);
        return used.Count == 1 && used.Contains(fact);
    }
}
