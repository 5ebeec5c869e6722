namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>Volume license program; each asks for its own credentials (S24).</summary>
public enum VolumeProgram
{
    /// <summary>Select: enrollment number.</summary>
    Select,

    /// <summary>Enterprise Agreement: enrollment number.</summary>
    EnterpriseAgreement,

    /// <summary>Campus: enrollment number.</summary>
    Campus,

    /// <summary>School: enrollment number.</summary>
    School,

    /// <summary>Service Provider: enrollment number.</summary>
    ServiceProvider,

    /// <summary>Open License: license and authorization numbers.</summary>
    OpenLicense,

    /// <summary>Open Value: agreement number.</summary>
    OpenValue,

    /// <summary>Multi-Year Open: agreement number.</summary>
    MultiYearOpen,

    /// <summary>Open Subscription: agreement number.</summary>
    OpenSubscription,
}
