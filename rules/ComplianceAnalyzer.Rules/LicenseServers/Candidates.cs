using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.LicenseServers;

/// <summary>The license servers that can serve a terminal server on Windows Server 2003, sorted by what it takes to find them (S47, S48).</summary>
internal sealed class Candidates
{
    private readonly LicenseServer[] able;

    internal Candidates(
        IEnumerable<LicenseServer> known,
        Server terminalServer,
        IEnumerable<LicenseServerReach> reaches
    )
    {
        able = [.. known.Where(candidate => Compatibility.Serves2003(candidate) == true)];
        Found = [.. reaches.Where(reach => reach.Compatible)];
        Domain =
        [
            .. able.Where(candidate => candidate.Role == LicenseServerRole.Domain)
                .Where(candidate => MayBeSame(candidate.Domain, terminalServer.Domain)),
        ];
        Outside =
        [
            .. able.Where(candidate => candidate.Role == LicenseServerRole.Enterprise)
                .Where(candidate => !MayBeSame(candidate.Site, terminalServer.Site)),
        ];
    }

    /// <summary>Those that the terminal server finds.</summary>
    internal LicenseServerReach[] Found { get; }

    /// <summary>Domain license servers that are not known to be of another domain.</summary>
    internal LicenseServer[] Domain { get; }

    /// <summary>Enterprise license servers of another site.</summary>
    internal LicenseServer[] Outside { get; }

    /// <summary>True where one of them is an Enterprise license server.</summary>
    internal bool AnyEnterprise => able.Any(candidate => candidate.Role == LicenseServerRole.Enterprise);

    /// <summary>Keys of those found by a route that needs no adjustment: every one but a Domain license server on a controller (S48).</summary>
    internal string[] FoundForGood =>
        [.. Found.Where(reach => reach.Route != DiscoveryRoute.DomainController).Select(reach => reach.LicenseServer)];

    private static bool MayBeSame(string? one, string? other) =>
        one is null || other is null || string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
