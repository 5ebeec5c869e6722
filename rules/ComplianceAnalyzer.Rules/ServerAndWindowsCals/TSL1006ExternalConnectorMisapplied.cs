using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Derivations;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.ServerAndWindowsCals;

/// <summary>Finds connectors that their server cannot have, and internal users for whom there is nothing but a connector.</summary>
[LicensingRule("Connectors where they do not apply", "facts: external users", Severity = Severity.Error)]
public sealed class TSL1006ExternalConnectorMisapplied : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EvidenceTable users = null!;
        EvidenceTable licenses = null!;
        IGrouping<ConnectorPack, Entitlement> connector = null!;
        IEnumerable<Server> servers = null!;
        IEnumerable<AccessRelation> accesses = null!;
        IEnumerable<CalDemand> demands = null!;
        IEnumerable<Entitlement> owned = null!;
        ICalMixSolver solver = null!;

        Dependency().Resolve(() => solver);
        When()
            .Match(() => users, table => table.Table == InventoryTable.Users)
            .Match(() => licenses, table => table.Table == InventoryTable.XpLicenses)
            .Query(
                () => connector,
                facts =>
                    facts
                        .Match<Entitlement>(
                            cals => cals.Kind == CalKind.ExternalConnector || cals.Kind == CalKind.TsExternalConnector,
                            cals => cals.Exclusion != EntitlementExclusion.Future
                        )
                        .GroupBy(cals => ConnectorPack.Of(cals))
            )
            .Query(() => servers, facts => facts.Match<Server>(server => server.Key == connector.Key.Server).Collect())
            .Query(
                () => accesses,
                facts =>
                    facts
                        .Match<AccessRelation>(
                            access => access.Server == connector.Key.Server,
                            access => access.Layer == connector.Key.Layer
                        )
                        .Collect()
            )
            .Query(
                () => demands,
                facts => facts.Match<CalDemand>(demand => demand.Layer == connector.Key.Layer).Collect()
            )
            .Query(() => owned, facts => facts.Match<Entitlement>().Collect());
        Then().Yield(_ => Judge(connector, servers, accesses, demands, owned, users, licenses, solver));
    }

    private static Finding Judge(
        IGrouping<ConnectorPack, Entitlement> connector,
        IEnumerable<Server> servers,
        IEnumerable<AccessRelation> accesses,
        IEnumerable<CalDemand> demands,
        IEnumerable<Entitlement> owned,
        EvidenceTable users,
        EvidenceTable licenses,
        ICalMixSolver solver
    )
    {
        ConnectorPack pack = connector.Key;
        Finding finding = servers.FirstOrDefault() is { } server
            ? OfServer(pack, server)
                ?? OfUsers(
                    pack,
                    // A connector that counts has taken the external users out: those who are left need CALs.
                    connector.Any(cals => cals.Counts)
                        ? [.. accesses]
                        : [],
                    demands,
                    owned,
                    users,
                    licenses,
                    solver
                )
            : Conclude
                .Indeterminate<TSL1006ExternalConnectorMisapplied>(
                    pack.Subject,
                    $"For which copy of the server software connector {pack.PackId} is acquired is not known."
                )
                .Saying(recommendation: $"Name in the Server column of {pack.PackId} a server of servers.csv.");
        return (finding with { Aspect = pack.Server ?? "" })
            .Saying(
                $"Kind: {pack.Kind}; server: {pack.Server ?? "unknown"}",
                $"A connector for external users, on a server that may have it"
            )
            .From(
                connector
                    .Select(cals => cals.Source)
                    .Concat(servers.Select(row => row.Source))
                    .Concat(finding.Outcome == Outcome.NonCompliant ? accesses.Select(access => access.Source) : [])
            );
    }

    /// <summary>What the server itself says against the connector; null where nothing.</summary>
    private static Finding? OfServer(ConnectorPack pack, Server server)
    {
        if (server.Edition is ServerEdition.Web or ServerEdition.SmallBusiness)
            return Conclude
                .NonCompliant<TSL1006ExternalConnectorMisapplied>(
                    pack.Subject,
                    $"Connector {pack.PackId} is acquired for {server.Name}, whose edition knows no connectors: {server.Edition}."
                )
                .Saying(
                    recommendation: $"Move the external users of {server.Name} to a server of Standard, Enterprise or Datacenter Edition, and acquire the connector for that one."
                );
        if (pack.Kind != CalKind.TsExternalConnector)
            return null;
        return server.OperatingSystem.Family switch
        {
            OperatingSystemFamily.WindowsNtServer or OperatingSystemFamily.Windows2000Server => Conclude
                .NonCompliant<TSL1006ExternalConnectorMisapplied>(
                    pack.Subject,
                    $"Terminal Server External Connector {pack.PackId} is acquired for {server.Name}, which runs an earlier product than Windows Server 2003."
                )
                .Saying(
                    recommendation: $"Upgrade {server.Name} to Windows Server 2003, or acquire TS Device CALs for the devices of its external users."
                ),
            OperatingSystemFamily.Unknown => Conclude
                .Indeterminate<TSL1006ExternalConnectorMisapplied>(
                    pack.Subject,
                    $"Terminal Server External Connector {pack.PackId} is acquired for {server.Name}; whether that runs Windows Server 2003 or later is not known."
                )
                .Saying(recommendation: $"State the operating system of {server.Name} in servers.csv."),
            _ => null,
        };
    }

    private static Finding OfUsers(
        ConnectorPack pack,
        AccessRelation[] accesses,
        IEnumerable<CalDemand> demands,
        IEnumerable<Entitlement> owned,
        EvidenceTable users,
        EvidenceTable licenses,
        ICalMixSolver solver
    )
    {
        PartCover cover =
            accesses.Length > 0
                ? PartCover.Of(demands.Single(), accesses, owned, licenses.Present, solver)
                : new PartCover(true, 0);
        // Without users.csv nobody is known to be external, nor to be internal.
        bool? covered = cover.Covered == false && !users.Present ? null : cover.Covered;
        return covered switch
        {
            true => Conclude.Compliant<TSL1006ExternalConnectorMisapplied>(
                pack.Subject,
                $"Connector {pack.PackId} stands for the external users of {pack.Server ?? ""}, and no internal user rests on it."
            ),
            false => Conclude
                .NonCompliant<TSL1006ExternalConnectorMisapplied>(
                    pack.Subject,
                    $"Internal users of {pack.Server ?? ""} have nothing but connector {pack.PackId}, which does not cover them. CALs missing for them: {cover.Missing}."
                )
                .Saying(recommendation: $"Acquire CALs for the internal users or their devices: {cover.Missing}."),
            null => Conclude
                .Indeterminate<TSL1006ExternalConnectorMisapplied>(
                    pack.Subject,
                    $"Users of {pack.Server ?? ""} may have nothing but connector {pack.PackId}: the CALs shown to be owned do not cover every access of the estate, or nothing says who is external."
                )
                .Saying(
                    recommendation: $"Say in users.csv who is external, and assign CALs by name to the internal users of {pack.Server ?? ""} or to their devices."
                ),
        };
    }
}
