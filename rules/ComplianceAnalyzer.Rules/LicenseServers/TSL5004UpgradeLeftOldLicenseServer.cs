using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.LicenseServers;

/// <summary>Finds domains whose terminal servers were upgraded to Windows Server 2003 and whose license servers were not.</summary>
[LicensingRule("Upgraded terminal servers, old license servers", "S41", Severity = Severity.Error)]
public sealed class TSL5004UpgradeLeftOldLicenseServer : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EvidenceTable table = null!;
        IEnumerable<ServerRole> roles = null!;
        IGrouping<string, LicenseServer> licenseServers = null!;
        IEnumerable<Server> servers = null!;
        IEnumerable<LicenseServerReach> reaches = null!;
        IEnumerable<LicenseServer> homeless = null!;

        // A domain without any license server is the matter of TSL5001.
        When()
            .Match(() => table, evidence => evidence.Table == InventoryTable.LicenseServers)
            .Query(
                () => roles,
                facts => facts.Match<ServerRole>(role => role.Kind == ServerRoleKind.TerminalServer2003).Collect()
            )
            .Query(
                () => licenseServers,
                facts => facts.Match<LicenseServer>(server => server.Domain != null).GroupBy(server => server.Domain!)
            )
            .Query(
                () => servers,
                facts =>
                    facts
                        .Match<Server>(server => server.Domain == licenseServers.Key)
                        .Collect()
                        .Where(found => found.Any())
            )
            .Query(() => reaches, facts => facts.Match<LicenseServerReach>(reach => reach.Compatible).Collect())
            .Query(() => homeless, facts => facts.Match<LicenseServer>(server => server.Domain == null).Collect())
            .Having(() => Upgraded(servers, roles).Any());
        Then().Yield(_ => Judge(table, licenseServers, Upgraded(servers, roles), reaches, homeless));
    }

    private static Server[] Upgraded(IEnumerable<Server> servers, IEnumerable<ServerRole> roles)
    {
        HashSet<string> keys = roles.Select(role => role.Server).ToHashSet(StringComparer.Ordinal);
        return [.. servers.Where(server => keys.Contains(server.Key))];
    }

    private static Finding Judge(
        EvidenceTable table,
        IGrouping<string, LicenseServer> licenseServers,
        Server[] upgraded,
        IEnumerable<LicenseServerReach> reaches,
        IEnumerable<LicenseServer> homeless
    )
    {
        var subject = new Subject("domain", licenseServers.Key);
        LicenseServer[] able = [.. licenseServers.Where(server => Compatibility.Serves2003(server) == true)];
        HashSet<string> served = reaches.Select(reach => reach.TerminalServer).ToHashSet(StringComparer.Ordinal);
        Server[] left = [.. upgraded.Where(server => !served.Contains(server.Key))];
        bool isOpen =
            table.Rejected > 0
            || licenseServers.Concat(homeless).Any(server => Compatibility.Serves2003(server) is null)
            || homeless.Any(server => Compatibility.Serves2003(server) == true);
        Finding finding =
            able.Length > 0
                ? Conclude.Compliant<TSL5004UpgradeLeftOldLicenseServer>(
                    subject,
                    $"Domain {licenseServers.Key} has a license server for its terminal servers on Windows Server 2003: {Names.Of(able.Select(server => server.Name))}."
                )
            : left.Length == 0
                ? Conclude.Compliant<TSL5004UpgradeLeftOldLicenseServer>(
                    subject,
                    $"Domain {licenseServers.Key} has old license servers only, and its terminal servers on Windows Server 2003 find one elsewhere that can serve them."
                )
            : isOpen
                ? Conclude
                    .Indeterminate<TSL5004UpgradeLeftOldLicenseServer>(
                        subject,
                        $"Whether domain {licenseServers.Key} has a license server for its terminal servers on Windows Server 2003 is not known: a product or a domain in license-servers.csv is not known, or a row could not be read."
                    )
                    .Saying(recommendation: $"Complete license-servers.csv.")
            : Conclude
                .NonCompliant<TSL5004UpgradeLeftOldLicenseServer>(
                    subject,
                    $"Terminal servers of domain {licenseServers.Key} run Windows Server 2003, and its only license servers are older: {Names.Of(licenseServers.Select(server => server.Name))}."
                )
                .Saying(
                    recommendation: $"Install and activate a license server on Windows Server 2003 in domain {licenseServers.Key}, or upgrade an old one."
                );
        return finding
            .Saying(
                $"Terminal servers on Windows Server 2003: {Names.Of(upgraded.Select(server => server.Name))}",
                $"A license server on Windows Server 2003 or later"
            )
            .From(licenseServers.Select(server => server.Source).Concat(upgraded.Select(server => server.Source)));
    }
}
