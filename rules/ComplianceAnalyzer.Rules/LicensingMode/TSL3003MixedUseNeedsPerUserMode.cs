using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.LicensingMode;

/// <summary>Finds Per Device terminal servers that people use whom only a TS User CAL covers.</summary>
[LicensingRule("Mixed use of TS CALs needs Per User mode", "S14", "S16", Severity = Severity.Warning)]
public sealed class TSL3003MixedUseNeedsPerUserMode : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CalDemand demand = null!;
        CalHolders holders = null!;
        ServerRole role = null!;
        Server server = null!;
        IEnumerable<AccessRelation> accesses = null!;

        // The holders are looked up once, not for every server.
        When()
            .Match(() => demand, fact => fact.Layer == CalLayer.TerminalServices)
            .Let(() => holders, () => CalHolders.Of(demand))
            .Match(
                () => role,
                fact => fact.Kind == ServerRoleKind.TerminalServer2003,
                fact => fact.LicensingMode == TsLicensingMode.PerDevice
            )
            .Match(() => server, fact => fact.Key == role.Server)
            .Query(
                () => accesses,
                facts =>
                    facts
                        .Match<AccessRelation>(
                            access => access.Layer == CalLayer.TerminalServices,
                            access => access.Server == role.Server
                        )
                        .Collect()
                        .Where(collected => collected.Any())
            );
        Then().Yield(_ => Judge(server, demand, holders, accesses));
    }

    private static Finding Judge(
        Server server,
        CalDemand demand,
        CalHolders holders,
        IEnumerable<AccessRelation> accesses
    )
    {
        var subject = new Subject("server", server.Key);
        // Where no User CAL is owned, those of the assignment are still to be bought, and device CALs may be bought instead.
        AccessRelation[] mixed = demand.OwnedUser > 0 ? [.. accesses.Where(holders.OnlyUserCalCovers)] : [];
        if (mixed.Length == 0)
            return Conclude
                .Compliant<TSL3003MixedUseNeedsPerUserMode>(
                    subject,
                    $"No session on terminal server {server.Name}, which is set to Per Device, rests on a TS User CAL alone."
                )
                .From(server.Source);

        AccessRelation[] byName = [.. mixed.Where(holders.HoldsByName)];
        return Conclude
            .NonCompliant<TSL3003MixedUseNeedsPerUserMode>(
                subject,
                $"Terminal server {server.Name} is set to Per Device, and people use it whom only a TS User CAL covers: {People(mixed)}."
            )
            .Saying(
                $"Mode: Per Device; TS User CALs owned: {demand.OwnedUser}, device CALs: {demand.OwnedDevice}; people who rest on a User CAL here: {People(mixed)}, of them by name: {People(byName)}",
                $"Mode: Per User, where both kinds of TS CAL are used on one server",
                $"Set {server.Name} to Per User in Terminal Services Configuration, or give these devices TS Device CALs: {Names.Of(mixed.Select(access => access.Device ?? ""))}."
            )
            .From([server.Source, .. mixed.Select(access => access.Source)]);
    }

    private static int People(IEnumerable<AccessRelation> accesses) =>
        accesses.Select(access => access.Person).Distinct(StringComparer.Ordinal).Count();
}
