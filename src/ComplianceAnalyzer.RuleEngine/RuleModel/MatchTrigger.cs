namespace NRules.RuleModel;

/// <summary>What happened to a match.</summary>
[Flags]
public enum MatchTrigger
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is new.</summary>
    Created = 1,

    /// <summary>One of its facts changed.</summary>
    Updated = 2,

    /// <summary>It is gone.</summary>
    Removed = 4,
}
