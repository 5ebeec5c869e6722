using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>Says for each layer what its accesses need and whether the CALs owned cover them.</summary>
[LicensingRule("CALs that the accesses of a layer need", "S7", "S9", "S11", "S12", "S13", "S17")]
[Priority(FiringOrder.Demand)]
public sealed class TSL0005CalDemand : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<CalLayer, CalLayer> servers = null!;
        UsageEvidence usage = null!;
        EvidenceTable cals = null!;
        EvidenceTable licenses = null!;
        IEnumerable<AccessRelation> accesses = null!;
        IEnumerable<Entitlement> entitlements = null!;
        IEnumerable<Price> prices = null!;
        IEnumerable<IssuedLicense> tokens = null!;
        ICalMixSolver solver = null!;

        Dependency().Resolve(() => solver);
        When()
            .Query(
                () => servers,
                facts => facts.Match<ServerRole>().SelectMany(role => CalLayers.Of(role)).GroupBy(layer => layer)
            )
            .Match(() => usage)
            .Match(() => cals, table => table.Table == InventoryTable.Cals)
            .Match(() => licenses, table => table.Table == InventoryTable.XpLicenses)
            .Query(
                () => accesses,
                facts => facts.Match<AccessRelation>(access => access.Layer == servers.Key).Collect()
            )
            .Query(
                () => entitlements,
                facts => facts.Match<Entitlement>(owned => CalLayers.Of(owned.Kind) == servers.Key).Collect()
            )
            .Query(() => prices, facts => facts.Match<Price>().Collect())
            .Query(() => tokens, facts => facts.Match<IssuedLicense>().Collect());
        Then().Yield(_ => DemandOf(servers.Key, accesses, entitlements, prices, tokens, usage, cals, licenses, solver));
    }

    private static CalDemand DemandOf(
        CalLayer layer,
        IEnumerable<AccessRelation> accesses,
        IEnumerable<Entitlement> entitlements,
        IEnumerable<Price> prices,
        IEnumerable<IssuedLicense> tokens,
        UsageEvidence usage,
        EvidenceTable cals,
        EvidenceTable licenses,
        ICalMixSolver solver
    ) =>
        new LayerDemand(
            layer,
            [.. accesses],
            new CalStock(layer, entitlements),
            CalPrices.Of(layer, prices),
            TokenHolders.Of(layer, tokens),
            usage,
            cals.Present,
            licenses.Present
        ).Derive(solver);
}
