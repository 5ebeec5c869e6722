namespace NRules;

/// <summary>An action of a rule threw.</summary>
public class RuleRhsExpressionEvaluationException : RuleExpressionEvaluationException
{
    internal RuleRhsExpressionEvaluationException(string ruleName, string expression, Exception innerException)
        : base("An action failed.", expression, innerException) => RuleName = ruleName;

    /// <summary>Name of the rule.</summary>
    public string RuleName { get; }

    /// <summary>What failed, in which expression and rule, and what it threw.</summary>
    public override string Message => $"{base.Message} Rule: {RuleName}.";
}
