using NRules.RuleModel;

namespace NRules.Fluent.Dsl;

/// <summary>Says whether a rule may fire again on a match that changed.</summary>
/// <param name="value">The repeatability.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RepeatabilityAttribute(RuleRepeatability value) : Attribute
{
    internal RuleRepeatability Value { get; } = value;
}
