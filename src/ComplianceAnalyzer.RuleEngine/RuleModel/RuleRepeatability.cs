namespace NRules.RuleModel;

/// <summary>Whether a rule fires again on a match that changed.</summary>
public enum RuleRepeatability
{
    /// <summary>Fires again.</summary>
    Repeatable = 0,

    /// <summary>Fires once until the match is gone.</summary>
    NonRepeatable = 1,
}
