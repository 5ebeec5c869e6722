namespace NRules.RuleModel;

/// <summary>Shorthands for rule sets.</summary>
public static class RuleSetExtensions
{
    /// <summary>Adds one rule.</summary>
    public static void Add(this IRuleSet ruleSet, IRuleDefinition ruleDefinition) => ruleSet.Add([ruleDefinition]);
}
