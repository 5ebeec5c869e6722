namespace NRules;

/// <summary>A filter of a rule threw.</summary>
public class AgendaExpressionEvaluationException : RuleExpressionEvaluationException
{
    internal AgendaExpressionEvaluationException(string ruleName, string expression, Exception innerException)
        : base("A filter failed.", expression, innerException) => RuleName = ruleName;

    /// <summary>Name of the rule.</summary>
    public string RuleName { get; }

    /// <summary>What failed, in which expression and rule, and what it threw.</summary>
    public override string Message => $"{base.Message} Rule: {RuleName}.";
}
