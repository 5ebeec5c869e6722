namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>Licensing problems that the article routes to a contact (S52 to S71).</summary>
public enum IncidentSymptom
{
    /// <summary>A license server is to be activated.</summary>
    ActivateLicenseServer,

    /// <summary>TS CALs are to be installed.</summary>
    InstallCals,

    /// <summary>Installing TS CALs over the Internet gives trouble.</summary>
    InternetInstallFails,

    /// <summary>Retail license codes were activated before.</summary>
    RetailCodesAlreadyActivated,

    /// <summary>No TS CAL is obtained through discovery.</summary>
    DiscoveryFails,

    /// <summary>Other trouble with the operating system.</summary>
    OtherOperatingSystemProblem,

    /// <summary>No connection to a terminal server.</summary>
    CannotConnect,

    /// <summary>No license is obtained.</summary>
    CannotObtainLicense,

    /// <summary>A license or key pack id is rejected.</summary>
    LicenseIdRejected,

    /// <summary>Agreement or authorization numbers are lost.</summary>
    AgreementOrAuthorizationLost,
}
