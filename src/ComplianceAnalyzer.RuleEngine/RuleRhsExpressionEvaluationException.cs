namespace NRules;

/// <summary>An action of a rule failed.</summary>
public class RuleRhsExpressionEvaluationException : RuleExecutionException
{
    internal RuleRhsExpressionEvaluationException(string ruleName, string expression, Exception innerException)
        : base($"Rule {ruleName} failed in its action {expression}: {innerException.Message}", innerException)
    {
        RuleName = ruleName;
        Expression = expression;
    }

    /// <summary>The rule.</summary>
    public string RuleName { get; }

    /// <summary>The action, as written.</summary>
    public string Expression { get; }
}
