namespace NRules.Fluent;

/// <summary>A rule could not be made of its class; the cause is the inner exception.</summary>
public class RuleActivationException : Exception
{
    internal RuleActivationException(Type ruleType, Exception cause)
        : base($"Rule {ruleType.FullName} cannot be made: {cause.Message}", cause) => RuleType = ruleType;

    /// <summary>The rule's class.</summary>
    public Type RuleType { get; }

    /// <summary>Full name of the rule's class.</summary>
    public string? RuleTypeName => RuleType.FullName;
}
