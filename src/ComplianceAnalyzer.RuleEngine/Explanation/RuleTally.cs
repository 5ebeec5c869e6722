using NRules.RuleModel;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>What one rule has done in a session since its measurement began.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Created">Matches that came up.</param>
/// <param name="Updated">Updates of matches.</param>
/// <param name="Removed">Matches that went.</param>
/// <param name="Fired">Firings that ran to their end, those that undo included.</param>
/// <param name="Failures">Conditions, filters and actions that threw, handled or not.</param>
/// <param name="Time">Time spent in its actions, with what they made the session do.</param>
public sealed record RuleTally(
    IRuleDefinition Rule,
    int Created,
    int Updated,
    int Removed,
    int Fired,
    int Failures,
    TimeSpan Time
);
