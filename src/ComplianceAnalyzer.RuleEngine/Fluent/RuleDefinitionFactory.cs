using NRules.Fluent.Definition;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace NRules.Fluent;

/// <summary>Makes definitions of rules that are written as classes.</summary>
public class RuleDefinitionFactory
{
    /// <summary>Defines rules, in their order.</summary>
    /// <exception cref="RuleDefinitionException">A rule is written in a way that cannot be meant.</exception>
    public IReadOnlyCollection<IRuleDefinition> Create(IEnumerable<Rule> rules) => [.. rules.Select(Create)];

    /// <summary>Defines a rule.</summary>
    /// <exception cref="RuleDefinitionException">The rule is written in a way that cannot be meant.</exception>
    public IRuleDefinition Create(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        try
        {
            var builder = new RuleBuilder(rule);
            rule.Define(builder);
            return builder.Finish();
        }
        // The rule's own code runs here: whatever it throws, the rule is not defined.
        catch (Exception cause)
        {
            throw new RuleDefinitionException(rule.GetType(), cause);
        }
    }
}
