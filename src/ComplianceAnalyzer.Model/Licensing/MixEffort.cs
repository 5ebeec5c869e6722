namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>How much work is put into the CAL mix before what is still open is reported as a gap.</summary>
public enum MixEffort
{
    /// <summary>About what reading the accesses takes.</summary>
    Low,

    /// <summary>No more than ten times what reading them takes.</summary>
    Normal,

    /// <summary>Twenty times as much as normal.</summary>
    High,
}
