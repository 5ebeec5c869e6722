namespace NRules.Fluent.Dsl;

/// <summary>Gives a rule, and the rules that derive from it, a tag by which it can be chosen when rules are loaded.</summary>
/// <param name="value">The tag; case counts.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = true)]
public class TagAttribute(string value) : Attribute
{
    internal string Value { get; } = value;
}
