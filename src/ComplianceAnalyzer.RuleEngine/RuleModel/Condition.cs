using System.Linq.Expressions;

namespace NRules.RuleModel;

/// <summary>One element of a left-hand side, in its canonical form: lambdas name the variables by their declarations.</summary>
internal abstract record Condition
{
    /// <summary>Each fact that meets the tests is bound.</summary>
    internal sealed record Match(Declaration Fact, IReadOnlyList<LambdaExpression> Tests) : Condition;

    /// <summary>Some fact, or no fact, meets the tests.</summary>
    internal sealed record Existential(Declaration Fact, IReadOnlyList<LambdaExpression> Tests, bool Negated)
        : Condition;

    /// <summary>What a query over the facts that meet the tests gives is bound.</summary>
    internal sealed record Query(
        Declaration Result,
        Declaration Fact,
        IReadOnlyList<LambdaExpression> Tests,
        IReadOnlyList<QueryStep> Steps
    ) : Condition;

    /// <summary>A calculated value is bound.</summary>
    internal sealed record Let(Declaration Result, LambdaExpression Value) : Condition;

    /// <summary>The tests over what is bound hold.</summary>
    internal sealed record Having(IReadOnlyList<LambdaExpression> Tests) : Condition;
}
