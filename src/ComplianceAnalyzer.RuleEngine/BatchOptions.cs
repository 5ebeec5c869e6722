namespace NRules;

/// <summary>What becomes of a batch in which some facts fail.</summary>
public enum BatchOptions
{
    /// <summary>Nothing of the batch is done.</summary>
    AllOrNothing = 0,

    /// <summary>The facts that fail are left out.</summary>
    SkipFailed = 1,
}
