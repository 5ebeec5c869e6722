namespace ComplianceAnalyzer.Inventory.Values;

/// <summary>Why the dates of a column are read in their order.</summary>
public enum DateOrderBasis
{
    /// <summary>No value depends on an order.</summary>
    NotNeeded,

    /// <summary>Values that can be read in one order only.</summary>
    Values,

    /// <summary>The user named it.</summary>
    Option,

    /// <summary>Nothing decides it.</summary>
    Undecided,

    /// <summary>The values contradict each other.</summary>
    Mixed,
}
