using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.ServerAndWindowsCals;

/// <summary>Finds servers that people from outside reach without a connector and without a CAL.</summary>
[LicensingRule("External users without connector or CAL", "facts: external users", Severity = Severity.Error)]
public sealed class TSL1005ExternalUserUncovered : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CalDemand demand = null!;
        OwnedHolders holders = null!;
        IGrouping<string, ServerUsage> external = null!;
        ServerRole role = null!;
        IEnumerable<AccessRelation> accesses = null!;

        // Whose CALs are owned is looked up once, not for every server.
        When()
            .Match(() => demand)
            .Let(() => holders, () => OwnedHolders.Of(demand))
            .Query(
                () => external,
                facts => facts.Match<ServerUsage>(usage => usage.External).GroupBy(usage => usage.Server)
            )
            .Match(() => role, server => server.Server == external.Key, server => server.InScope)
            .Query(
                () => accesses,
                facts =>
                    facts
                        .Match<AccessRelation>(
                            access => access.Layer == demand.Layer,
                            access => access.Server == external.Key
                        )
                        .Collect()
            )
            .Having(() => Concerns(demand.Layer, role, external));
        Then().Yield(_ => Judge(role, demand, holders, external, accesses));
    }

    /// <summary>A TS CAL is asked for in terminal sessions; a Windows CAL for any use, unless the server counts its connections.</summary>
    private static bool Concerns(CalLayer layer, ServerRole role, IEnumerable<ServerUsage> external) =>
        layer == CalLayer.Windows
            ? role.WindowsCalMode == WindowsCalMode.PerDeviceOrUser && external.Any(NeedsWindowsCal)
            : role.Kind == ServerRoleKind.TerminalServer2003
                && external.Any(usage => usage.Purpose == SessionPurpose.TerminalSession);

    private static bool NeedsWindowsCal(ServerUsage usage) =>
        usage.Purpose is SessionPurpose.TerminalSession or SessionPurpose.WindowsAccess;

    private static Finding Judge(
        ServerRole role,
        CalDemand demand,
        OwnedHolders holders,
        IEnumerable<ServerUsage> external,
        IEnumerable<AccessRelation> accesses
    )
    {
        var subject = new Subject("server", role.Server);
        string cals = demand.Layer == CalLayer.Windows ? "Windows CALs" : "TS CALs";
        var rows = external.Select(usage => usage.Source).ToHashSet();
        AccessRelation[] concerned = [.. accesses.Where(access => rows.Contains(access.Source))];
        AccessRelation[] open = [.. concerned.Where(access => holders.Cover(access) != true)];
        Finding finding =
            concerned.Length == 0
                ? Conclude.Compliant<TSL1005ExternalUserUncovered>(
                    subject,
                    $"External users reach server {role.Server} through a connector that stands for {cals}."
                )
            : open.Length == 0
                ? Conclude.Compliant<TSL1005ExternalUserUncovered>(
                    subject,
                    $"The {cals} owned cover the external users of server {role.Server}: {People(concerned)}."
                )
            : demand.Covered is null ? Undecided(subject, role, cals, open)
            : Conclude
                .NonCompliant<TSL1005ExternalUserUncovered>(
                    subject,
                    $"External users reach server {role.Server} without a connector, and no {cals} cover them: {People(open)}."
                )
                .Saying(
                    recommendation: $"Acquire a connector for server {role.Server}, or {cals} for these external users or their devices; the CAL mix compares the prices."
                );
        return finding
            .Saying(
                $"External users on the server that need {cals}: {People(concerned)}, without: {People(open)}",
                $"A connector for the copy they reach, or a CAL for each of them or their devices"
            )
            .From(
                concerned.Length == 0 ? rows
                : open.Length == 0 ? concerned.Select(Row)
                : open.Select(Row)
            ) with
        {
            Aspect = demand.Layer.ToString(),
        };
    }

    private static Finding Undecided(Subject subject, ServerRole role, string cals, AccessRelation[] open) =>
        Conclude
            .Indeterminate<TSL1005ExternalUserUncovered>(
                subject,
                $"External users reach server {role.Server} without a connector: {People(open)}. Whether the {cals} owned cover them is not decided."
            )
            .Saying(recommendation: $"Settle first what is open about the {cals}; the finding on the layer names it.");

    private static SourceLocation Row(AccessRelation access) => access.Source;

    private static int People(IEnumerable<AccessRelation> accesses) =>
        accesses
            .GroupBy(access => access.Person, StringComparer.Ordinal)
            .Sum(person => person.Max(access => access.People));
}
