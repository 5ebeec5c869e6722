using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.LicenseServers;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>How terminal servers find license servers.</summary>
internal static class LicenseServerRoutes
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

    /// <summary>Whether a license server is known to serve a terminal server.</summary>
    internal static bool IsCompatible(ServerRole terminalServer, LicenseServer licenseServer) =>
        Compatibility.Serves(terminalServer.Kind, licenseServer) == true;

    /// <summary>Sites and domains are names: case does not matter, and an unknown one equals nothing.</summary>
    private static bool AreSame(string? one, string? other) =>
        one is not null && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
