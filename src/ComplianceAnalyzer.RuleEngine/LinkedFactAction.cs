namespace NRules;

/// <summary>What was done with a set of linked facts.</summary>
public enum LinkedFactAction
{
    /// <summary>They came into working memory.</summary>
    Insert = 0,

    /// <summary>They were replaced by their new values.</summary>
    Update = 1,

    /// <summary>They left working memory.</summary>
    Retract = 2,
}
