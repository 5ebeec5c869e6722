using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Derivations;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.ServerAndWindowsCals;

/// <summary>Finds external users on servers without a connector whose access no CAL covers.</summary>
[LicensingRule("External users without a connector or a CAL", "facts: external users", Severity = Severity.Error)]
public sealed class TSL1005ExternalUserUncovered : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EvidenceTable licenses = null!;
        ServerRole role = null!;
        IEnumerable<ServerUsage> external = null!;
        IEnumerable<AccessRelation> accesses = null!;
        IEnumerable<CalDemand> demands = null!;
        IEnumerable<Entitlement> owned = null!;
        ICalMixSolver solver = null!;

        Dependency().Resolve(() => solver);
        When()
            .Match(() => licenses, table => table.Table == InventoryTable.XpLicenses)
            .Match(() => role, fact => fact.InScope)
            .Query(
                () => external,
                facts =>
                    facts
                        .Match<ServerUsage>(usage => usage.External, usage => usage.Server == role.Server)
                        .Collect()
                        .Where(usages => usages.Any(usage => NeedsCal(role, usage)))
            )
            .Query(
                () => accesses,
                facts => facts.Match<AccessRelation>(access => access.Server == role.Server).Collect()
            )
            .Query(() => demands, facts => facts.Match<CalDemand>().Collect())
            .Query(() => owned, facts => facts.Match<Entitlement>().Collect());
        Then().Yield(_ => Judge(role, external, accesses, demands, owned, licenses, solver));
    }

    /// <summary>In Per Server mode the Windows CALs belong to the server, and TSL1003 counts them.</summary>
    private static bool NeedsCal(ServerRole role, ServerUsage usage) =>
        CalRequirement.Of(role).Any(requirement => requirement.Purpose == usage.Purpose);

    private static Finding Judge(
        ServerRole role,
        IEnumerable<ServerUsage> external,
        IEnumerable<AccessRelation> accesses,
        IEnumerable<CalDemand> demands,
        IEnumerable<Entitlement> owned,
        EvidenceTable licenses,
        ICalMixSolver solver
    )
    {
        var subject = new Subject("server", role.Server);
        HashSet<SourceLocation> rows = [.. external.Select(usage => usage.Source)];
        // Those that come through a connector are no accesses that need a CAL.
        AccessRelation[] without = [.. accesses.Where(access => rows.Contains(access.Source))];
        PartCover[] covers =
        [
            .. demands.Select(demand =>
                PartCover.Of(
                    demand,
                    [.. without.Where(access => access.Layer == demand.Layer)],
                    owned,
                    licenses.Present,
                    solver
                )
            ),
        ];
        int missing = covers.Sum(cover => cover.Missing);
        Finding finding =
            without.Length == 0
                ? Conclude.Compliant<TSL1005ExternalUserUncovered>(
                    subject,
                    $"External users of {role.Server} come through a connector: {People(external)}."
                )
            : covers.Any(cover => cover.Covered == false)
                ? Conclude
                    .NonCompliant<TSL1005ExternalUserUncovered>(
                        subject,
                        $"External users of {role.Server} come neither through a connector nor with a CAL: {People(external)}. CALs missing for them, Windows CALs and TS CALs together: {missing}."
                    )
                    .Saying(
                        recommendation: $"Acquire an External Connector for {role.Server}, for terminal sessions a Terminal Server External Connector as well, or CALs for these users or their devices: {missing}."
                    )
            : covers.Any(cover => cover.Covered is null)
                ? Conclude
                    .Indeterminate<TSL1005ExternalUserUncovered>(
                        subject,
                        $"External users of {role.Server} come without a connector: {People(external)}. The CALs shown to be owned do not cover every access of the estate, and whether they cover these, nothing says."
                    )
                    .Saying(
                        recommendation: $"Assign CALs by name to the external users of {role.Server} or to their devices, or acquire a connector for the server."
                    )
            : Conclude.Compliant<TSL1005ExternalUserUncovered>(
                subject,
                $"External users of {role.Server} come with CALs: {People(external)}."
            );
        return finding
            .Saying(
                $"External users without a connector: {People(external.Where(usage => without.Any(access => access.Source == usage.Source)))}",
                $"A connector for the server, or a CAL for each external user or device"
            )
            .From([role.Source, .. external.Select(usage => usage.Source)]);
    }

    private static int People(IEnumerable<ServerUsage> usages) =>
        usages.Select(usage => usage.Person).Distinct(StringComparer.Ordinal).Count();
}
