namespace NRules.RuleModel;

/// <summary>Where rules come from.</summary>
public interface IRuleRepository
{
    /// <summary>The rule sets.</summary>
    IEnumerable<IRuleSet> GetRuleSets();
}
