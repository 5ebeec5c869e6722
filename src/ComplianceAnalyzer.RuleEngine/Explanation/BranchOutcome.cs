namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>How far one branch of a rule has come for given facts.</summary>
public enum BranchOutcome
{
    /// <summary>A part of its left-hand side does not hold.</summary>
    Fails,

    /// <summary>There is a match, and a filter of the rule or of the agenda keeps it from firing.</summary>
    FilterRefuses,

    /// <summary>There is a match, and it is on the agenda.</summary>
    Waits,

    /// <summary>There is a match, and it has fired.</summary>
    HasFired,
}
