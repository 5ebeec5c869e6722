namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>The sheets in the order in which they stand.</summary>
internal enum SheetId
{
    About,
    Summary,
    LicensePosition,
    CalMix,
    Sensitivity,
    Findings,
    Derivations,
    TransitionOffer,
    Servers,
    ServerLicenses,
    LicenseServers,
    Clients,
    Users,
    Sessions,
    XpLicenses,
    Cals,
    DataQuality,
    Merges,
    Waivers,
    Rules,
    Checks,
}
