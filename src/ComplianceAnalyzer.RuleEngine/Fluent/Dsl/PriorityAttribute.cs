namespace NRules.Fluent.Dsl;

/// <summary>Gives a rule, and the rules that derive from it and have none of their own, its priority.</summary>
/// <param name="value">The priority: of the matches that wait, those of higher priority fire first; 0 where none is given.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = true)]
public class PriorityAttribute(int value) : Attribute
{
    internal int Value { get; } = value;
}
