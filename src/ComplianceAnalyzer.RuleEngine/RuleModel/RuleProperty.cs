namespace NRules.RuleModel;

/// <summary>Something that is known about a rule beside its definition.</summary>
/// <param name="name">Name, unique within the rule.</param>
/// <param name="value">Value.</param>
public sealed class RuleProperty(string name, object value)
{
    /// <summary>Name, unique within the rule.</summary>
    public string Name { get; } = name;

    /// <summary>Value.</summary>
    public object Value { get; } = value;
}
