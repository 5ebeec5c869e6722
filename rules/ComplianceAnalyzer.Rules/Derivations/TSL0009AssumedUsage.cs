using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>Where there is no sessions.csv, takes it that the main user of a client uses every terminal server from it.</summary>
[LicensingRule("Use of terminal servers assumed from main users", "S9", "S19")]
[Priority(FiringOrder.Usage)]
public sealed class TSL0009AssumedUsage : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        EvidenceTable users = null!;
        Client client = null!;
        IEnumerable<AccountHolder> holders = null!;
        ServerRole role = null!;

        When()
            .Match<EvidenceTable>(table => table.Table == InventoryTable.Sessions, table => !table.Present)
            .Match(() => context)
            .Match(() => users, table => table.Table == InventoryTable.Users)
            .Match(() => client, device => device.PrimaryUser != null)
            .Query(
                () => holders,
                facts => facts.Match<AccountHolder>(holder => holder.Account == client.PrimaryUser).Collect()
            )
            .Having(() => IsInUse(holders, context))
            .Match(() => role, server => server.IsTerminalServer);
        Then().Yield(_ => UsageOf(client, users, holders, role));
    }

    /// <summary>A disabled account uses nothing unless the switch says that such accounts count.</summary>
    private static bool IsInUse(IEnumerable<AccountHolder> holders, AnalysisContext context) =>
        context.Switches.IncludeDisabledUsers || holders.All(holder => holder.Enabled);

    private static ServerUsage UsageOf(
        Client client,
        EvidenceTable users,
        IEnumerable<AccountHolder> holders,
        ServerRole role
    )
    {
        AccountHolder? holder = holders.FirstOrDefault();
        return new ServerUsage(
            holder?.Person ?? client.PrimaryUser,
            holder?.People ?? 1,
            holder?.External ?? false,
            holder is null && users.Present,
            client.Key,
            client.OperatingSystem?.Family ?? OperatingSystemFamily.Unknown,
            UnknownDevice: false,
            role.Server,
            SessionPurpose.TerminalSession,
            AccessBasis.PrimaryUser,
            client.Source
        );
    }
}
