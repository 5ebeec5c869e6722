using System.Linq.Expressions;

namespace NRules.RuleModel;

/// <summary>One step of a query; lambdas take the element first and may name variables bound before the query.</summary>
internal abstract record QueryStep
{
    internal sealed record Where(LambdaExpression Predicate) : QueryStep;

    internal sealed record Select(LambdaExpression Selector) : QueryStep;

    internal sealed record SelectMany(LambdaExpression Selector) : QueryStep;

    internal sealed record GroupBy(LambdaExpression Key, LambdaExpression Element) : QueryStep;

    internal sealed record Collect(Type ElementType) : QueryStep;
}
