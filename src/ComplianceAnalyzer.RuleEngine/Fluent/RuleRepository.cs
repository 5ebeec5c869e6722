using NRules.Fluent.Definition;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace NRules.Fluent;

/// <summary>Loads rule classes.</summary>
public class RuleRepository : IRuleRepository
{
    private readonly List<IRuleSet> ruleSets = [];

    /// <inheritdoc/>
    public IEnumerable<IRuleSet> GetRuleSets() => ruleSets;

    /// <summary>Defines the rules that the specification names.</summary>
    /// <exception cref="RuleDefinitionException">A rule is written in a way that cannot be meant.</exception>
    public void Load(Action<IRuleLoadSpec> specAction)
    {
        var spec = new RuleLoadSpec();
        specAction(spec);
        IRuleSet? set = ruleSets.Find(known => known.Name == spec.RuleSetName);
        if (set is null)
            ruleSets.Add(set = new RuleSet(spec.RuleSetName));
        set.Add([.. spec.Types.Select(type => RuleBuilder.Build((Rule)Activator.CreateInstance(type)!))]);
    }
}
