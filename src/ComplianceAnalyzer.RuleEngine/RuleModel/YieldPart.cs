namespace NRules.RuleModel;

/// <summary>Which of the three actions of a yield one is.</summary>
internal enum YieldPart
{
    /// <summary>It belongs to no yield.</summary>
    None,

    /// <summary>It makes the fact when the match is new.</summary>
    Insert,

    /// <summary>It makes the fact anew when the match changed.</summary>
    Update,

    /// <summary>It takes the fact away when the match is gone.</summary>
    Retract,
}
