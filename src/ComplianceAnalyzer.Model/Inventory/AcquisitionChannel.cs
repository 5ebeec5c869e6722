namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>How a license was acquired (S22).</summary>
public enum AcquisitionChannel
{
    /// <summary>The export leaves it blank.</summary>
    Unknown,

    /// <summary>A volume license program.</summary>
    Volume,

    /// <summary>Boxed product.</summary>
    Retail,

    /// <summary>With a computer.</summary>
    Oem,

    /// <summary>A TS CAL drawn from the Windows XP Professional transition offer (S20).</summary>
    TransitionOffer,
}
