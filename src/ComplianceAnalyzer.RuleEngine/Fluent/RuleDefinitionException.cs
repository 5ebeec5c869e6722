namespace NRules.Fluent;

/// <summary>A rule is written in a way that cannot be meant; the cause is the inner exception.</summary>
public class RuleDefinitionException : Exception
{
    internal RuleDefinitionException(Type ruleType, Exception cause)
        : base($"Rule {ruleType.FullName} cannot be defined: {cause.Message}", cause) => RuleType = ruleType;

    /// <summary>The rule's class.</summary>
    public Type RuleType { get; }

    /// <summary>Full name of the rule's class.</summary>
    public string? RuleTypeName => RuleType.FullName;
}
