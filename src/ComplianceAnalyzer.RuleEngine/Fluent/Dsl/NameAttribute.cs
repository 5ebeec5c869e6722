namespace NRules.Fluent.Dsl;

/// <summary>Gives a rule its name in place of its type's full name; rules that derive from it do not have it.</summary>
/// <param name="value">The name.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public class NameAttribute(string value) : Attribute
{
    internal string Value { get; } = value;
}
