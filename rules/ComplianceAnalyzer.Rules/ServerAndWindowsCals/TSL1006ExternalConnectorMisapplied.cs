using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.ServerAndWindowsCals;

/// <summary>Finds connectors that do not do what they were bought for: on the wrong server, or for the wrong people.</summary>
[LicensingRule("External connector misapplied", "facts: external users", Severity = Severity.Error)]
public sealed class TSL1006ExternalConnectorMisapplied : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CalPack pack = null!;
        IEnumerable<Server> copies = null!;
        IEnumerable<CalDemand> demand = null!;
        IEnumerable<AccessRelation> accesses = null!;
        IEnumerable<ServerUsage> external = null!;

        When()
            .Match(
                () => pack,
                each => each.Kind == CalKind.ExternalConnector || each.Kind == CalKind.TsExternalConnector
            )
            .Query(() => copies, facts => facts.Match<Server>(copy => copy.Key == pack.Server).Collect())
            .Query(() => demand, facts => facts.Match<CalDemand>().Collect())
            .Query(
                () => accesses,
                facts => facts.Match<AccessRelation>(access => access.Server == pack.Server).Collect()
            )
            .Query(
                () => external,
                facts =>
                    facts.Match<ServerUsage>(usage => usage.External, usage => usage.Server == pack.Server).Collect()
            );
        Then().Yield(_ => Judge(pack, copies, demand, accesses, external));
    }

    private static Finding Judge(
        CalPack pack,
        IEnumerable<Server> copies,
        IEnumerable<CalDemand> demand,
        IEnumerable<AccessRelation> accesses,
        IEnumerable<ServerUsage> external
    ) =>
        copies.FirstOrDefault() is { } server
            ? Judge(pack, server, demand, accesses, external)
            : Conclude
                .Indeterminate<TSL1006ExternalConnectorMisapplied>(
                    new Subject("cal-pack", pack.PackId),
                    $"Connector {pack.PackId} names no server of the inventory; a connector counts for the one copy it is acquired for."
                )
                .Saying(recommendation: $"Name the server in the column Server of cals.csv.")
                .From(pack.Source);

    private static Finding Judge(
        CalPack pack,
        Server server,
        IEnumerable<CalDemand> demand,
        IEnumerable<AccessRelation> accesses,
        IEnumerable<ServerUsage> external
    )
    {
        var subject = new Subject("cal-pack", pack.PackId);
        if (server.Edition is ServerEdition.Web or ServerEdition.SmallBusiness)
            return Misapplied(
                subject,
                pack,
                server,
                $"Connector {pack.PackId} is acquired for server {server.Key} of edition {server.Edition}, for which there is no connector.",
                $"Give the external users of server {server.Key} CALs, or let them use a server of edition Standard, Enterprise or Datacenter."
            );
        if (pack.Kind == CalKind.TsExternalConnector && IsBefore2003(server))
            return Misapplied(
                subject,
                pack,
                server,
                $"Connector {pack.PackId} for terminal sessions is acquired for server {server.Key}, which is older than Windows Server 2003 and cannot use it.",
                $"Use the connector for a terminal server on Windows Server 2003, and license the external users of server {server.Key} by the terms of its version."
            );
        if (
            server.Edition == ServerEdition.Unknown
            && server.OperatingSystem.Family == OperatingSystemFamily.WindowsServer2003
        )
            return Conclude
                .Indeterminate<TSL1006ExternalConnectorMisapplied>(
                    subject,
                    $"Connector {pack.PackId} is acquired for server {server.Key}, whose edition is not known: on Web and Small Business editions it counts for nothing."
                )
                .Saying(recommendation: $"State the edition of server {server.Key} in servers.csv.")
                .From(pack.Source, server.Source);
        return Inside(subject, pack, server, demand, accesses, external);
    }

    /// <summary>A connector stands for people from outside only: who is of the house needs a CAL beside it.</summary>
    private static Finding Inside(
        Subject subject,
        CalPack pack,
        Server server,
        IEnumerable<CalDemand> demand,
        IEnumerable<AccessRelation> accesses,
        IEnumerable<ServerUsage> external
    )
    {
        CalLayer layer = pack.Kind == CalKind.ExternalConnector ? CalLayer.Windows : CalLayer.TerminalServices;
        var outside = external.Select(usage => usage.Source).ToHashSet();
        AccessRelation[] inside =
        [
            .. accesses.Where(access => access.Layer == layer && !outside.Contains(access.Source)),
        ];
        OwnedHolders? holders = demand.Where(each => each.Layer == layer).Select(OwnedHolders.Of).FirstOrDefault();
        AccessRelation[] open = [.. inside.Where(access => holders!.Cover(access) == false)];
        if (open.Length > 0)
            return Misapplied(
                    subject,
                    pack,
                    server,
                    $"Nothing but connector {pack.PackId} stands for users of the house who use server {server.Key}: {People(open)}. A connector covers external users only.",
                    $"Give these users or their devices CALs; the connector covers none of them."
                )
                .From([pack.Source, server.Source, .. open.Select(access => access.Source)]);
        if (inside.Any(access => holders!.Cover(access) is null))
            return Conclude
                .Indeterminate<TSL1006ExternalConnectorMisapplied>(
                    subject,
                    $"Users of the house use server {server.Key} too, for which connector {pack.PackId} is acquired; whether CALs cover them is not decided."
                )
                .Saying(recommendation: $"Settle first what is open about the CALs; the finding on the layer names it.")
                .From(pack.Source, server.Source);
        return Conclude
            .Compliant<TSL1006ExternalConnectorMisapplied>(
                subject,
                $"Connector {pack.PackId} is acquired for server {server.Key}, which may have one, and nobody of the house rests on it."
            )
            .From(pack.Source, server.Source);
    }

    private static Finding Misapplied(
        Subject subject,
        CalPack pack,
        Server server,
        FormattableString message,
        FormattableString recommendation
    ) =>
        Conclude
            .NonCompliant<TSL1006ExternalConnectorMisapplied>(subject, message)
            .Saying(
                $"Connector: {pack.Kind}, for {server.Key}: {server.OperatingSystem.Text}",
                $"One connector for each copy of edition Standard, Enterprise or Datacenter that external users reach",
                recommendation
            )
            .From(pack.Source, server.Source);

    private static bool IsBefore2003(Server server) =>
        server.OperatingSystem.Family
            is OperatingSystemFamily.WindowsNtServer
                or OperatingSystemFamily.Windows2000Server;

    private static int People(IEnumerable<AccessRelation> accesses) =>
        accesses.Select(access => access.Person).Distinct(StringComparer.Ordinal).Count();
}
