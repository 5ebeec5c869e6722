namespace NRules.RuleModel;

/// <summary>Rules under one name, in the order in which they were added.</summary>
/// <param name="name">The name.</param>
public class RuleSet(string name) : IRuleSet
{
    private readonly List<IRuleDefinition> rules = [];

    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public IEnumerable<IRuleDefinition> Rules => rules;

    /// <inheritdoc/>
    public void Add(IEnumerable<IRuleDefinition> ruleDefinitions)
    {
        ArgumentNullException.ThrowIfNull(ruleDefinitions);
        rules.AddRange(ruleDefinitions);
    }
}
