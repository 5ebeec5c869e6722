namespace NRules.Fluent.Dsl;

/// <summary>Gives a rule its tag.</summary>
/// <param name="value">The tag.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class TagAttribute(string value) : Attribute
{
    internal string Value { get; } = value;
}
