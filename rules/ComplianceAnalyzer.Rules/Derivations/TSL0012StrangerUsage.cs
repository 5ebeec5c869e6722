using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>Keeps each session within the usage window whose account is not in the directory, or that names none.</summary>
[LicensingRule("Use of a server by an account that is not in the directory", "S8", "S9", "S19")]
[Priority(FiringOrder.Usage)]
public sealed class TSL0012StrangerUsage : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        EvidenceTable users = null!;
        EvidenceTable clients = null!;
        ServerSession session = null!;
        IEnumerable<InventoryFact> machines = null!;

        When()
            .Match(() => context)
            .Match(() => users, table => table.Table == InventoryTable.Users)
            .Match(() => clients, table => table.Table == InventoryTable.Clients)
            .Match(() => session, row => SessionUsage.Counts(row, context))
            .Not<UserAccount>(account => account.Key == session.User)
            .Query(
                () => machines,
                facts =>
                    facts
                        .Match<InventoryFact>(
                            row => row is Client || row is Server,
                            row => SessionUsage.MachineKey(row) == session.Client
                        )
                        .Collect()
            );
        Then().Yield(_ => SessionUsage.Of(session, null, session.User != null && users.Present, machines, clients));
    }
}
