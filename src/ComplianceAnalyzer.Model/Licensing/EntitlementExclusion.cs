namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>Why licenses that are on paper do not count.</summary>
public enum EntitlementExclusion
{
    /// <summary>They count.</summary>
    None,

    /// <summary>Acquired or redeemed after the analysis date.</summary>
    Future,

    /// <summary>Older than every server they could serve.</summary>
    TooOld,

    /// <summary>Redeemed after the transition offer had ended (S21).</summary>
    Lapsed,

    /// <summary>Redeemed without an eligible Windows XP Professional license behind it (S20).</summary>
    Unbacked,
}
