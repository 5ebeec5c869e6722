using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Derivations;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TerminalServerCals;

/// <summary>Counts the devices that needed no TS CAL under Windows 2000 and need one under Windows Server 2003.</summary>
[LicensingRule("Operating systems that no longer exempt a device", "S18", "S19")]
public sealed class TSL2003OperatingSystemDoesNotExempt : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IEnumerable<AccessRelation> accesses = null!;
        IEnumerable<Client> clients = null!;
        ICalMixSolver solver = null!;

        Dependency().Resolve(() => solver);
        When()
            .Query(
                () => accesses,
                facts =>
                    facts
                        .Match<AccessRelation>(
                            access => access.Layer == CalLayer.TerminalServices,
                            access => access.MinimumVersion >= ProductVersion.V2003,
                            access => access.Device != null
                        )
                        .Collect()
            )
            .Having(() => accesses.Any())
            .Query(
                () => clients,
                facts =>
                    facts
                        .Match<Client>(client =>
                            client.OperatingSystem != null
                            && DeviceSystems.AreExemptUnderWindows2000(client.OperatingSystem.Family)
                        )
                        .Collect()
            );
        Then().Yield(_ => Judge(accesses, clients, solver));
    }

    private static Finding Judge(
        IEnumerable<AccessRelation> accesses,
        IEnumerable<Client> clients,
        ICalMixSolver solver
    )
    {
        var subject = new Subject("cal-layer", nameof(CalLayer.TerminalServices));
        HashSet<string> exempt = clients.Select(client => client.Key).ToHashSet(StringComparer.Ordinal);
        AccessRelation[] affected = [.. accesses.Where(access => exempt.Contains(access.Device!))];
        if (affected.Length == 0)
            return Conclude
                .Compliant<TSL2003OperatingSystemDoesNotExempt>(
                    subject,
                    $"No session on a 2003 terminal server comes from a device that Windows 2000 licensing would have exempted."
                )
                .From(accesses.Select(access => access.Source));
        int devices = affected.Select(access => access.Device).Distinct(StringComparer.Ordinal).Count();
        return Conclude
            .Advice<TSL2003OperatingSystemDoesNotExempt>(
                subject,
                $"Devices that Windows 2000 licensing would have exempted by their operating system and that use 2003 terminal servers: {devices}. They or their users need TS CALs now, at least {CalCover.Fewest(affected, solver)}."
            )
            .Saying(
                $"Devices with Windows 2000 Professional, Windows XP Professional or a later Professional edition: {devices}",
                $"A TS CAL for each of these devices or for its users",
                $"Count these devices like any other; the licenses of Windows XP Professional among them may give a right to TS CALs of the transition offer."
            )
            .From(affected.Select(access => access.Source));
    }
}
