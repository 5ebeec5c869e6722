using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>Resolves each session within the usage window to a person and a device.</summary>
[LicensingRule("Use of a server by a session", "S8", "S9", "S19")]
[Priority(FiringOrder.Usage)]
public sealed class TSL0008ServerUsage : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        EvidenceTable users = null!;
        EvidenceTable clients = null!;
        ServerSession session = null!;
        IEnumerable<AccountHolder> holders = null!;
        IEnumerable<Client> devices = null!;
        IEnumerable<Server> hosts = null!;

        When()
            .Match(() => context)
            .Match(() => users, table => table.Table == InventoryTable.Users)
            .Match(() => clients, table => table.Table == InventoryTable.Clients)
            .Match(
                () => session,
                row => row.Purpose == SessionPurpose.TerminalSession || row.Purpose == SessionPurpose.WindowsAccess,
                row => IsInWindow(row, context)
            )
            .Query(
                () => holders,
                facts => facts.Match<AccountHolder>(holder => holder.Account == session.User).Collect()
            )
            .Query(() => devices, facts => facts.Match<Client>(client => client.Key == session.Client).Collect())
            .Query(() => hosts, facts => facts.Match<Server>(server => server.Key == session.Client).Collect());
        Then().Yield(_ => UsageOf(session, users, holders, clients, devices, hosts));
    }

    /// <summary>A session of an unknown day counts: what is not shown to be outside the window is inside.</summary>
    private static bool IsInWindow(ServerSession session, AnalysisContext context) =>
        !(session.FirstSeen > context.AsOf)
        && (
            context.Switches.UsageWindowDays is not { } days
            || session.LastSeen is not { } lastSeen
            || context.AsOf.DayNumber - lastSeen.DayNumber <= days
        );

    /// <summary>A session may come from a server: that is a device like another, though clients.csv does not hold it.</summary>
    private static ServerUsage UsageOf(
        ServerSession session,
        EvidenceTable users,
        IEnumerable<AccountHolder> holders,
        EvidenceTable clients,
        IEnumerable<Client> devices,
        IEnumerable<Server> hosts
    )
    {
        AccountHolder? holder = holders.FirstOrDefault();
        Client? device = devices.FirstOrDefault();
        return new ServerUsage(
            holder?.Person ?? session.User,
            holder?.People ?? 1,
            holder?.External ?? false,
            session.User is not null && holder is null && users.Present,
            session.Client,
            device?.OperatingSystem?.Family ?? OperatingSystemFamily.Unknown,
            session.Client is not null && device is null && clients.Present && !hosts.Any(),
            session.Server,
            session.Purpose,
            AccessBasis.Session,
            session.Source
        );
    }
}
