namespace NRules;

/// <summary>A rule could not be compiled.</summary>
public class RuleCompilationException : Exception
{
    internal RuleCompilationException(string ruleName, string message, Exception? innerException)
        : base(message, innerException) => RuleName = ruleName;

    /// <summary>Name of the rule.</summary>
    public string RuleName { get; }

    /// <summary>What is wrong, and with which rule.</summary>
    public override string Message => $"{base.Message} Rule: {RuleName}.";
}
