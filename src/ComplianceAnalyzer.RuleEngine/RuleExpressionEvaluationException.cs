namespace NRules;

/// <summary>Code that a rule's author wrote threw; the inner exception is what it threw.</summary>
public abstract class RuleExpressionEvaluationException : RuleExecutionException
{
    private protected RuleExpressionEvaluationException(string message, string expression, Exception innerException)
        : base(message, innerException) => Expression = expression;

    /// <summary>The expression, as text.</summary>
    public string Expression { get; }

    /// <summary>What failed, in which expression, and what it threw.</summary>
    public override string Message => $"{base.Message} Expression: {Expression}. {InnerException!.Message}";
}
