namespace NRules.Diagnostics;

/// <summary>What a node of the network does.</summary>
public enum NodeType
{
    /// <summary>Takes facts in.</summary>
    Root = 0,

    /// <summary>Passes facts of one type.</summary>
    Type = 1,

    /// <summary>Passes facts that meet a condition on them alone.</summary>
    Selection = 2,

    /// <summary>Holds facts.</summary>
    AlphaMemory = 3,

    /// <summary>Begins a match with no fact.</summary>
    Dummy = 4,

    /// <summary>Combines matches with facts.</summary>
    Join = 5,

    /// <summary>Takes the matches of a group as facts.</summary>
    Adapter = 6,

    /// <summary>Passes matches for which some fact is there.</summary>
    Exists = 7,

    /// <summary>Calculates from the facts of a match, as a query does.</summary>
    Aggregate = 8,

    /// <summary>Passes matches for which no fact is there.</summary>
    Not = 9,

    /// <summary>Adds a calculated value to a match.</summary>
    Binding = 10,

    /// <summary>Holds matches.</summary>
    BetaMemory = 11,

    /// <summary>Puts the matches of a rule on the agenda.</summary>
    Rule = 12,
}
