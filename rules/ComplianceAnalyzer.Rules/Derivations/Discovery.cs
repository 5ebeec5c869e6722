using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>How terminal servers find license servers.</summary>
internal static class Discovery
{
    /// <summary>The first route that leads from a terminal server to a license server; null where none does.</summary>
    internal static DiscoveryRoute? RouteOf(Server terminalServer, LicenseServer licenseServer)
    {
        if (terminalServer.Key == licenseServer.Key)
            return DiscoveryRoute.Local;
        if (
            terminalServer.LicenseServers.Contains(licenseServer.Key, StringComparer.Ordinal)
            || terminalServer.DefaultLicenseServer == licenseServer.Key
        )
            return DiscoveryRoute.Registry;
        return licenseServer.Role switch
        {
            LicenseServerRole.Enterprise when AreSame(terminalServer.Site, licenseServer.Site) =>
                DiscoveryRoute.EnterpriseInSite,
            LicenseServerRole.Domain
                when licenseServer.IsDomainController && AreSame(terminalServer.Domain, licenseServer.Domain) =>
                DiscoveryRoute.DomainController,
            _ => null,
        };
    }

    /// <summary>
    /// A 2003 terminal server talks only to a license server of its own product or a later one (S39, and for the later ones the general rule of
    /// versions); a Windows 2000 terminal server to any (S42).
    /// </summary>
    internal static bool IsCompatible(ServerRole terminalServer, LicenseServer licenseServer) =>
        licenseServer.OperatingSystem.Family switch
        {
            OperatingSystemFamily.WindowsServer2003
            or OperatingSystemFamily.WindowsServer2008
            or OperatingSystemFamily.WindowsServerLater => true,
            OperatingSystemFamily.Windows2000Server => terminalServer.Kind == ServerRoleKind.TerminalServer2000,
            _ => false,
        };

    /// <summary>Sites and domains are names: case does not matter, and an unknown one equals nothing.</summary>
    private static bool AreSame(string? one, string? other) =>
        one is not null && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
