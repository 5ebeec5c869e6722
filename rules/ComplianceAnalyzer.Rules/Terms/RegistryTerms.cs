namespace ComplianceAnalyzer.Rules.Terms;

/// <summary>
/// The registry entries that lead a terminal server to a license server. The articles named as sources describe where they stand; the path is
/// not repeated here, since the copies at hand do not show it for Windows 2000 and Windows Server 2003.
/// </summary>
public static class RegistryTerms
{
    /// <summary>Windows Server 2003: a key that lists license servers, by NetBIOS name, DNS name or address.</summary>
    public static DatedTerm<string> LicenseServers { get; } = new("LicenseServers", "KB279561", 'C');

    /// <summary>Windows 2000: a value of type REG_SZ with the NetBIOS name of one license server.</summary>
    public static DatedTerm<string> DefaultLicenseServer { get; } = new("DefaultLicenseServer", "KB239107", 'O');
}
