namespace NRules.RuleModel;

/// <summary>Rules under one name.</summary>
public interface IRuleSet
{
    /// <summary>The name.</summary>
    string Name { get; }

    /// <summary>The rules.</summary>
    IEnumerable<IRuleDefinition> Rules { get; }

    /// <summary>Adds rules.</summary>
    void Add(IEnumerable<IRuleDefinition> ruleDefinitions);
}
