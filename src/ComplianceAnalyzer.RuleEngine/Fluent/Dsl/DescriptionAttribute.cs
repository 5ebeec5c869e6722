namespace NRules.Fluent.Dsl;

/// <summary>Gives a rule its description; rules that derive from it do not have it.</summary>
/// <param name="value">The description.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public class DescriptionAttribute(string value) : Attribute
{
    internal string Value { get; } = value;
}
