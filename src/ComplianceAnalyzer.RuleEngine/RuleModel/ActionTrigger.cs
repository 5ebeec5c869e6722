namespace NRules.RuleModel;

/// <summary>When an action runs.</summary>
[Flags]
public enum ActionTrigger
{
    /// <summary>Never.</summary>
    None = 0,

    /// <summary>When a new match fires.</summary>
    Activated = 1,

    /// <summary>When a changed match fires.</summary>
    Reactivated = 2,

    /// <summary>When a match that fired is gone.</summary>
    Deactivated = 4,
}
