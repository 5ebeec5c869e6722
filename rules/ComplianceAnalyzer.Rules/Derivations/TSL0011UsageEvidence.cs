using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>Says what the inventory can tell about usage, and what bounds it where it tells nothing.</summary>
[LicensingRule("Evidence of usage", "S9")]
[Priority(FiringOrder.FromRoles)]
public sealed class TSL0011UsageEvidence : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        EvidenceTable sessions = null!;
        EvidenceTable users = null!;
        EvidenceTable clients = null!;
        IEnumerable<AccountHolder> holders = null!;
        IEnumerable<Client> devices = null!;

        When()
            .Match(() => context)
            .Match(() => sessions, table => table.Table == InventoryTable.Sessions)
            .Match(() => users, table => table.Table == InventoryTable.Users)
            .Match(() => clients, table => table.Table == InventoryTable.Clients)
            .Query(() => holders, facts => facts.Match<AccountHolder>().Collect())
            .Query(() => devices, facts => facts.Match<Client>().Collect());
        Then()
            .Yield(_ => new UsageEvidence(
                sessions.Present,
                devices.Any(device => device.PrimaryUser != null),
                PeopleIn(users, holders, context),
                CountOf(clients, devices)
            ));
    }

    private static int? PeopleIn(EvidenceTable users, IEnumerable<AccountHolder> holders, AnalysisContext context) =>
        users.Present
            ? holders
                .Where(holder => holder.Enabled || context.Switches.IncludeDisabledUsers)
                .DistinctBy(holder => holder.Person, StringComparer.Ordinal)
                .Sum(holder => holder.People)
            : null;

    private static int? CountOf(EvidenceTable clients, IEnumerable<Client> devices) =>
        clients.Present ? devices.Count() : null;
}
