namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>Which kind of TS CAL a terminal server asks for (S14).</summary>
public enum TsLicensingMode
{
    /// <summary>A value other than the two lawful ones was found.</summary>
    Invalid,

    /// <summary>TS Device CALs; the default (S15).</summary>
    PerDevice,

    /// <summary>TS User CALs, or both kinds at once (S16).</summary>
    PerUser,
}
