using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace NRules.Fluent;

/// <summary>Loads rule classes.</summary>
public class RuleRepository : IRuleRepository
{
    private readonly List<IRuleSet> ruleSets = [];
    private readonly RuleDefinitionFactory factory = new();

    /// <summary>Begins without rules; rules are made by the constructor that takes nothing.</summary>
    public RuleRepository()
        : this(new DefaultRuleActivator()) { }

    /// <summary>Begins without rules.</summary>
    /// <param name="activator">Makes the rules.</param>
    public RuleRepository(IRuleActivator activator) => Activator = activator;

    /// <summary>Makes the rules that are loaded from now on.</summary>
    public IRuleActivator Activator { get; set; }

    /// <inheritdoc/>
    public IEnumerable<IRuleSet> GetRuleSets() => ruleSets;

    /// <summary>Defines the rules that the specification names and adds them to the rule set that it names.</summary>
    /// <exception cref="RuleActivationException">A rule cannot be made; none was added.</exception>
    /// <exception cref="RuleDefinitionException">A rule is written in a way that cannot be meant; none was added.</exception>
    public void Load(Action<IRuleLoadSpec> specAction)
    {
        ArgumentNullException.ThrowIfNull(specAction);
        var spec = new RuleLoadSpec();
        specAction(spec);
        Rule[] rules = [.. spec.RuleTypes().SelectMany(Activate)];
        IReadOnlyCollection<IRuleDefinition> definitions = factory.Create(rules);
        Named(spec.RuleSetName).Add(definitions);
    }

    /// <summary>Adds a rule set.</summary>
    /// <exception cref="ArgumentException">There is one of that name.</exception>
    public void Add(IRuleSet ruleSet)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        if (ruleSets.Exists(known => known.Name == ruleSet.Name))
            throw new ArgumentException($"There is a rule set '{ruleSet.Name}'.", nameof(ruleSet));
        ruleSets.Add(ruleSet);
    }

    private IRuleSet Named(string name)
    {
        IRuleSet? set = ruleSets.Find(known => known.Name == name);
        if (set is null)
            ruleSets.Add(set = new RuleSet(name));
        return set;
    }

    private Rule[] Activate(Type type)
    {
        try
        {
            return [.. Activator.Activate(type)];
        }
        // The activator and the rule's constructor are others' code: whatever they throw, the rule is not made.
        catch (Exception cause)
        {
            throw new RuleActivationException(type, cause);
        }
    }
}
