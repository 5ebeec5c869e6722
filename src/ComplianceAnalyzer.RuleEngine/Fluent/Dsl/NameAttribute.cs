namespace NRules.Fluent.Dsl;

/// <summary>Gives a rule its name.</summary>
/// <param name="value">The name.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NameAttribute(string value) : Attribute
{
    internal string Value { get; } = value;
}
