namespace NRules.Fluent.Dsl;

/// <summary>Gives a rule its description.</summary>
/// <param name="value">The description.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DescriptionAttribute(string value) : Attribute
{
    internal string Value { get; } = value;
}
