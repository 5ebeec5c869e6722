namespace NRules;

/// <summary>A condition, or an expression of a query, threw.</summary>
public class RuleLhsExpressionEvaluationException : RuleExpressionEvaluationException
{
    internal RuleLhsExpressionEvaluationException(
        IEnumerable<string> ruleNames,
        string expression,
        Exception innerException
    )
        : base($"A condition failed. Rules that share it: {string.Join(", ", ruleNames)}.", expression, innerException)
    { }
}
