using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Derivations;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TerminalServerCals;

/// <summary>Finds devices on Windows 2000 terminal servers that are not exempt and for which no TS Device CAL is left.</summary>
[LicensingRule("Windows 2000 terminal server: device without a CAL", "S18", Severity = Severity.Error)]
public sealed class TSL2005Windows2000ClientNeedsDeviceCal : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CalDemand demand = null!;
        DeviceCals cals = null!;
        IGrouping<string, AccessRelation> accesses = null!;
        IEnumerable<Client> clients = null!;

        When()
            .Match(() => demand, layer => layer.Layer == CalLayer.TerminalServices)
            .Let(() => cals, () => DeviceCals.Of(demand))
            .Query(
                () => accesses,
                facts =>
                    facts
                        .Match<AccessRelation>(
                            access => access.Layer == CalLayer.TerminalServices,
                            access => access.MinimumVersion < ProductVersion.V2003
                        )
                        .GroupBy(access => AccessGraph.DeviceHolder(access))
            )
            .Query(() => clients, facts => facts.Match<Client>(client => client.Key == accesses.Key).Collect());
        Then().Yield(_ => Judge(demand, cals, accesses, clients));
    }

    private static Finding Judge(
        CalDemand demand,
        DeviceCals cals,
        IGrouping<string, AccessRelation> accesses,
        IEnumerable<Client> clients
    )
    {
        var subject = new Subject("client", accesses.Key);
        string system = clients.Select(client => client.OperatingSystem?.Text).FirstOrDefault() ?? "unknown";
        string servers = Names.Of(accesses.Select(access => access.Server));
        bool isUnknown = clients.All(client =>
            client.OperatingSystem is null or { Family: OperatingSystemFamily.Unknown }
        );
        Finding finding =
            demand.Covered == true || cals.Has(accesses.Key)
                ? Conclude.Compliant<TSL2005Windows2000ClientNeedsDeviceCal>(
                    subject,
                    $"A TS Device CAL is there for {accesses.Key}, which uses Windows 2000 terminal servers: {servers}."
                )
            : isUnknown
                ? Conclude
                    .Indeterminate<TSL2005Windows2000ClientNeedsDeviceCal>(
                        subject,
                        $"No TS Device CAL is left for {accesses.Key}, which uses Windows 2000 terminal servers: {servers}. Its operating system is not known; Windows 2000 Professional or a later Professional edition would need none."
                    )
                    .Saying(recommendation: $"State the operating system of {accesses.Key} in clients.csv.")
            : demand.Covered is null
                ? Conclude
                    .Indeterminate<TSL2005Windows2000ClientNeedsDeviceCal>(
                        subject,
                        $"Whether a TS Device CAL is left for {accesses.Key}, which uses Windows 2000 terminal servers, is not decided: {servers}."
                    )
                    .Saying(
                        recommendation: $"Settle first what is open about the CALs; the finding on the layer names it."
                    )
            : Conclude
                .NonCompliant<TSL2005Windows2000ClientNeedsDeviceCal>(
                    subject,
                    $"No TS Device CAL is left for {accesses.Key}, which uses Windows 2000 terminal servers: {servers}. Its operating system does not exempt it, and a TS User CAL never helps there."
                )
                .Saying(
                    recommendation: $"Buy a TS Device CAL for {accesses.Key}, or move its users to a terminal server on Windows Server 2003."
                );
        return finding
            .Saying(
                $"Operating system of the device: {system}",
                $"A TS Device CAL, or Windows 2000 Professional or a later Professional edition on the device"
            )
            .From([.. accesses.Select(access => access.Source), .. clients.Select(client => client.Source)]);
    }
}
