using NRules.Rete.Beta;
using NRules.RuleModel;

namespace NRules;

/// <summary>A match of a rule as the agenda shows it; the same match is always the same object.</summary>
public class Activation : IMatch
{
    private readonly RuleMatch match;

    internal Activation(RuleMatch match) => this.match = match;

    /// <summary>The rule that matched.</summary>
    public IRuleDefinition Rule => match.Rule;

    /// <summary>The facts that matched, in the order of the rule's patterns.</summary>
    public IEnumerable<IFactMatch> Facts => match.Terminal.Layout.MatchedFacts(match);

    /// <summary>What put the match on the agenda.</summary>
    public MatchTrigger Trigger => match.Trigger;
}
