using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>Resolves each session of a known account within the usage window to a person and a device.</summary>
[LicensingRule("Use of a server by a session", "S8", "S9", "S19")]
[Priority(FiringOrder.Usage)]
public sealed class TSL0008ServerUsage : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        EvidenceTable clients = null!;
        ServerSession session = null!;
        AccountHolder holder = null!;
        IEnumerable<InventoryFact> machines = null!;

        When()
            .Match(() => context)
            .Match(() => clients, table => table.Table == InventoryTable.Clients)
            .Match(() => session, row => SessionUsage.Counts(row, context))
            .Match(() => holder, account => account.Account == session.User)
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
        Then().Yield(_ => SessionUsage.Of(session, holder, false, machines, clients));
    }
}
