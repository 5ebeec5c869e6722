namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>A fact that another came from.</summary>
/// <param name="Variable">The rule's variable that it was bound to; empty for one of several that a query gathered.</param>
/// <param name="Origin">The fact and where it comes from in turn.</param>
public sealed record Premise(string Variable, FactOrigin Origin);
