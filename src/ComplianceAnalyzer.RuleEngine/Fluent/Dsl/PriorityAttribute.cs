namespace NRules.Fluent.Dsl;

/// <summary>Gives a rule its priority.</summary>
/// <param name="value">The priority.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PriorityAttribute(int value) : Attribute
{
    internal int Value { get; } = value;
}
