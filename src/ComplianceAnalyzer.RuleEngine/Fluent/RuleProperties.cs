namespace NRules.Fluent;

/// <summary>Names of the properties that rules written as classes have.</summary>
public static class RuleProperties
{
    /// <summary>The rule's class, a <see cref="Type"/>.</summary>
    public const string ClrType = "Fluent::ClrType";
}
