namespace NRules.Fluent;

/// <summary>A rule is written in a way that cannot be meant.</summary>
public class RuleDefinitionException : Exception
{
    internal RuleDefinitionException(Type ruleType, string message)
        : base($"Rule {ruleType.FullName} cannot be defined: {message}") => RuleType = ruleType;

    /// <summary>The rule's class.</summary>
    public Type RuleType { get; }

    /// <summary>Full name of the rule's class.</summary>
    public string? RuleTypeName => RuleType.FullName;
}
