using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.LicenseServers;

/// <summary>What the inventory leaves open about how terminal servers find license servers.</summary>
internal static class Discovery
{
    /// <summary>
    /// True where a blank, or a broadcast that no inventory records, leaves it open whether a terminal server finds a license server:
    /// an Enterprise license server and a site that is not known (S47), a Domain license server on a controller and a domain that is not
    /// known, a workgroup license server that is found by broadcast.
    /// </summary>
    internal static bool IsUndecided(Server terminalServer, LicenseServer candidate) =>
        candidate.Role switch
        {
            LicenseServerRole.Enterprise => terminalServer.Site is null || candidate.Site is null,
            LicenseServerRole.Domain => candidate.IsDomainController
                && (terminalServer.Domain is null || candidate.Domain is null),
            _ => terminalServer.Domain is null || terminalServer.Domain == candidate.Domain,
        };

    /// <summary>Host keys that the registry of a terminal server names and <c>license-servers.csv</c> does not hold.</summary>
    internal static IEnumerable<string> UnknownInRegistry(Server terminalServer, IEnumerable<LicenseServer> known) =>
        Registry(terminalServer).Where(name => !known.Any(server => server.Key == name));

    /// <summary>Host keys that the registry of a terminal server names.</summary>
    internal static IEnumerable<string> Registry(Server terminalServer) =>
        terminalServer.DefaultLicenseServer is { } preferred
            ? terminalServer.LicenseServers.Append(preferred).Distinct(StringComparer.Ordinal)
            : terminalServer.LicenseServers;

    /// <summary>
    /// True where the inventory leaves open what else a terminal server on Windows Server 2003 finds beside the license servers that it is known
    /// to find: names in its registry that nobody knows, blanks, products that are not known, rows that could not be read.
    /// </summary>
    internal static bool LeavesOpen(
        EvidenceTable table,
        LicenseServer[] known,
        Server terminalServer,
        IEnumerable<LicenseServerReach> reaches
    )
    {
        HashSet<string> found = reaches.Select(reach => reach.LicenseServer).ToHashSet(StringComparer.Ordinal);
        return table.Rejected > 0
            || UnknownInRegistry(terminalServer, known).Any()
            || known.Any(candidate =>
                found.Contains(candidate.Key)
                    ? Compatibility.Serves2003(candidate) is null
                    : Compatibility.Serves2003(candidate) != false && IsUndecided(terminalServer, candidate)
            );
    }
}
