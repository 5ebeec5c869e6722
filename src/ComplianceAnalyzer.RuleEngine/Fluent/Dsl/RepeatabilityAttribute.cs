using NRules.RuleModel;

namespace NRules.Fluent.Dsl;

/// <summary>Says whether a rule may fire again on a match that changed; rules that derive from it do not have it.</summary>
/// <param name="value">The repeatability; a rule that says none is repeatable.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public class RepeatabilityAttribute(RuleRepeatability value) : Attribute
{
    internal RuleRepeatability Value { get; } = value;
}
