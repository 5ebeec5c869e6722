namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>How a fact came from other facts.</summary>
public enum DerivationKind
{
    /// <summary>A rule yielded it or linked it to its match: it is there as long as the match is.</summary>
    Yielded,

    /// <summary>An action inserted it; it stays when the match is gone.</summary>
    InsertedByAction,

    /// <summary>A query of the rule gathered it from facts.</summary>
    Gathered,

    /// <summary>The rule computed it from what it had matched.</summary>
    Computed,
}
