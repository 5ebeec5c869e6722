namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>Whether a desktop license qualifies for the transition offer (S20).</summary>
public enum TransitionEligibility
{
    /// <summary>Windows XP Professional owned before the cut-off.</summary>
    Eligible,

    /// <summary>Acquired on the cut-off day itself, which the sources read both ways.</summary>
    Undetermined,

    /// <summary>Acquired after the cut-off.</summary>
    TooLate,

    /// <summary>Another product.</summary>
    OtherProduct,
}
