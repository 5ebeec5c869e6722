namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>A part of a condition that does not hold.</summary>
/// <param name="Passed">Parts before it that hold.</param>
/// <param name="Condition">The part.</param>
/// <param name="Values">What it saw; null where it read nothing.</param>
internal sealed record ConditionFailure(int Passed, string Condition, string? Values);
