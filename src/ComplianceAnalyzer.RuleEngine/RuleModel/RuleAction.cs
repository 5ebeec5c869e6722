using System.Linq.Expressions;

namespace NRules.RuleModel;

/// <summary>An action; the lambda takes the context first and names variables by their declarations.</summary>
/// <param name="Body">What to do.</param>
/// <param name="YieldType">Type of the fact it yields; null for one that only does something.</param>
internal sealed record RuleAction(LambdaExpression Body, Type? YieldType);
