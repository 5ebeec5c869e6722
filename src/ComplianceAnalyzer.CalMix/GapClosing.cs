namespace ComplianceAnalyzer.CalMix;

/// <summary>What a solver found. The cover is checked and its cost recomputed before it is used.</summary>
/// <param name="Cover">The users and devices chosen, by the problem's numbers.</param>
/// <param name="LowerBound">What the solver says no cover costs less than, rounded down.</param>
public sealed record GapClosing(CalAssignment Cover, long LowerBound);
