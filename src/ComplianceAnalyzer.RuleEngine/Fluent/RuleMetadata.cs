using System.Reflection;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace NRules.Fluent;

/// <summary>What the attributes of a rule class say about the rule.</summary>
public class RuleMetadata : IRuleMetadata
{
    /// <summary>Reads the attributes.</summary>
    /// <param name="ruleType">The rule's class.</param>
    public RuleMetadata(Type ruleType)
    {
        ArgumentNullException.ThrowIfNull(ruleType);
        RuleType = ruleType;
        Name = ruleType.GetCustomAttribute<NameAttribute>()?.Value ?? ruleType.FullName ?? ruleType.Name;
        Description = ruleType.GetCustomAttribute<DescriptionAttribute>()?.Value ?? "";
        Tags = [.. ruleType.GetCustomAttributes<TagAttribute>(inherit: true).Select(tag => tag.Value)];
        Priority = ruleType.GetCustomAttribute<PriorityAttribute>(inherit: true)?.Value;
        Repeatability = ruleType.GetCustomAttribute<RepeatabilityAttribute>()?.Value;
    }

    /// <inheritdoc/>
    public Type RuleType { get; }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Description { get; }

    /// <inheritdoc/>
    public string[] Tags { get; }

    /// <summary>Priority; null where no attribute gives one.</summary>
    public int? Priority { get; }

    /// <summary>Repeatability; null where no attribute gives it.</summary>
    public RuleRepeatability? Repeatability { get; }
}
