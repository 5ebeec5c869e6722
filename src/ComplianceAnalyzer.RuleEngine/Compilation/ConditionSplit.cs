using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>
/// The conditions of a pattern taken apart: tests on its own fact alone, equalities with what is bound before, guards on what is bound
/// before alone, and what only a pair can answer. The pair's conditions stay whole where the order of evaluation matters: the parts
/// taken out only filter.
/// </summary>
/// <param name="FactTests">Tests on the fact alone, in order.</param>
/// <param name="Keys">Equalities that can be hashed.</param>
/// <param name="Guards">Tests on what is bound before.</param>
/// <param name="PairTests">What remains to be asked of a pair, in order.</param>
internal sealed record ConditionSplit(
    IReadOnlyList<FactTest> FactTests,
    IReadOnlyList<JoinKeyPart> Keys,
    IReadOnlyList<PairTest> Guards,
    IReadOnlyList<PairTest> PairTests
)
{
    /// <param name="own">The pattern's own fact.</param>
    /// <param name="conditions">Conditions in order.</param>
    /// <param name="isBound">Whether a parameter is a variable bound before.</param>
    internal static ConditionSplit Of(
        ParameterExpression own,
        IEnumerable<ExpressionElement> conditions,
        Predicate<ParameterExpression> isBound
    )
    {
        var factTests = new List<FactTest>();
        var keys = new List<JoinKeyPart>();
        var guards = new List<PairTest>();
        var pairTests = new List<PairTest>();
        bool onlyFactTestsSoFar = true;
        Expression? exact = null;
        foreach (ExpressionElement condition in conditions)
        {
            Expression? rest = null;
            foreach (Expression conjunct in Conjuncts(condition.Expression.Body))
            {
                Use use = UseOf(conjunct, own, isBound);
                if (!use.Bound)
                {
                    factTests.Add(new FactTest(condition, conjunct, IsSpeculative: !onlyFactTestsSoFar));
                    if (onlyFactTestsSoFar)
                        continue;
                }
                onlyFactTestsSoFar = false;
                rest = rest is null ? conjunct : Expression.AndAlso(rest, conjunct);
                if (use is { Bound: true, Own: false })
                    guards.Add(new PairTest(condition, conjunct));
                else if (use.Bound && KeyOf(conjunct, own, isBound) is { } key)
                {
                    keys.Add(key);
                    exact = key.IsExact && keys.Count == 1 ? conjunct : null;
                }
            }
            if (rest is not null)
                pairTests.Add(new PairTest(condition, rest));
        }
        return new ConditionSplit(
            factTests,
            keys,
            guards,
            pairTests.ConvertAll(test => test with { IsKey = test.Body == exact })
        );
    }

    private static IEnumerable<Expression> Conjuncts(Expression body) =>
        body is BinaryExpression { NodeType: ExpressionType.AndAlso, Method: null } both
            ? Conjuncts(both.Left).Concat(Conjuncts(both.Right))
            : [body];

    private static JoinKeyPart? KeyOf(
        Expression conjunct,
        ParameterExpression own,
        Predicate<ParameterExpression> isBound
    )
    {
        if (EqualityRecognizer.Recognize(conjunct) is not { } equality)
            return null;
        Use a = UseOf(equality.A, own, isBound);
        Use b = UseOf(equality.B, own, isBound);
        return (a, b) switch
        {
            ({ Own: true, Bound: false }, { Own: false }) => new JoinKeyPart(
                equality.HashB,
                equality.HashA,
                equality.IsExact
            ),
            ({ Own: false }, { Own: true, Bound: false }) => new JoinKeyPart(
                equality.HashA,
                equality.HashB,
                equality.IsExact
            ),
            _ => null,
        };
    }

    private static Use UseOf(Expression expression, ParameterExpression own, Predicate<ParameterExpression> isBound)
    {
        var finder = new UseFinder(own, isBound);
        finder.Visit(expression);
        return new Use(finder.Own, finder.Bound);
    }

    private readonly record struct Use(bool Own, bool Bound);

    private sealed class UseFinder(ParameterExpression own, Predicate<ParameterExpression> isBound) : ExpressionVisitor
    {
        internal bool Own { get; private set; }

        internal bool Bound { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Own |= node == own;
            Bound |= node != own && isBound(node);
            return node;
        }
    }
}
