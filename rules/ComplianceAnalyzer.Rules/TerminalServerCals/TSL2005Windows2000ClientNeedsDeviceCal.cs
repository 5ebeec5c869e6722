using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Derivations;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TerminalServerCals;

/// <summary>Holds the devices that Windows 2000 terminal servers ask a CAL for against the TS Device CALs owned.</summary>
[LicensingRule("Devices on Windows 2000 terminal servers without a TS Device CAL", "S18", Severity = Severity.Error)]
public sealed class TSL2005Windows2000ClientNeedsDeviceCal : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        UsageEvidence usage = null!;
        EvidenceTable cals = null!;
        EvidenceTable licenses = null!;
        IEnumerable<ServerRole> servers = null!;
        IEnumerable<AccessRelation> accesses = null!;
        IEnumerable<Client> clients = null!;
        IEnumerable<Entitlement> entitlements = null!;
        ICalMixSolver solver = null!;

        Dependency().Resolve(() => solver);
        When()
            .Match(() => usage)
            .Match(() => cals, table => table.Table == InventoryTable.Cals)
            .Match(() => licenses, table => table.Table == InventoryTable.XpLicenses)
            .Query(
                () => servers,
                facts => facts.Match<ServerRole>(role => role.Kind == ServerRoleKind.TerminalServer2000).Collect()
            )
            .Having(() => servers.Any())
            .Query(
                () => accesses,
                facts =>
                    facts
                        .Match<AccessRelation>(
                            access => access.Layer == CalLayer.TerminalServices,
                            access => access.MinimumVersion < ProductVersion.V2003
                        )
                        .Collect()
            )
            .Query(() => clients, facts => facts.Match<Client>().Collect())
            .Query(
                () => entitlements,
                facts => facts.Match<Entitlement>(owned => owned.Kind == CalKind.TsDevice).Collect()
            );
        Then().Yield(_ => Judge(servers, accesses, clients, entitlements, usage, cals, licenses, solver));
    }

    /// <summary>
    /// Nothing but a device CAL helps these devices, so they are served first: what is then missing for others is not theirs.
    /// </summary>
    private static Finding Judge(
        IEnumerable<ServerRole> servers,
        IEnumerable<AccessRelation> accesses,
        IEnumerable<Client> clients,
        IEnumerable<Entitlement> entitlements,
        UsageEvidence usage,
        EvidenceTable cals,
        EvidenceTable licenses,
        ICalMixSolver solver
    )
    {
        var subject = new Subject("cal-layer", nameof(CalLayer.TerminalServices));
        AccessRelation[] all = [.. accesses];
        AccessRelation[] certain = Windows2000Access.Certain(all, clients);
        var stock = new CalStock(CalLayer.TerminalServices, entitlements);
        var prices = CalPrices.Of(CalLayer.TerminalServices, []);
        CalMixAnswer sure = CalCover.Of(certain, stock, prices, solver, countUnbacked: !licenses.Present).Answer;
        Finding finding =
            all.Length == 0 ? NoDevice(subject, usage)
            : !cals.Present ? CalsUnknown(subject, all, certain)
            : sure.Covered == false
                ? Conclude
                    .NonCompliant<TSL2005Windows2000ClientNeedsDeviceCal>(
                        subject,
                        $"Devices whose operating system needs a TS Device CAL use Windows 2000 terminal servers: {Devices(certain)}. No CAL is left for {sure.AddLowerBound} of them, and user CALs do not help there."
                    )
                    .Saying(
                        recommendation: $"Buy {sure.AddLowerBound} TS Device CALs, or upgrade the operating system of these devices to an exempt one: {Names.Of(certain.Select(access => access.Device!))}."
                    )
            : CalCover.Of(all, stock, prices, solver).Answer.Covered == true
                ? Conclude.Compliant<TSL2005Windows2000ClientNeedsDeviceCal>(
                    subject,
                    $"The TS Device CALs owned suffice for the devices that need one on Windows 2000 terminal servers: {Devices(all)}."
                )
            : Undecided(subject, all, certain);
        return finding
            .Saying(
                $"TS Device CALs owned: {entitlements.Where(owned => owned.Counts).Sum(owned => owned.Quantity)}",
                $"A TS Device CAL for each device that does not run Windows 2000 Professional, Windows XP Professional or a later Professional edition"
            )
            .From(all.Select(access => access.Source).Concat(servers.Select(role => role.Source)));
    }

    private static Finding NoDevice(Subject subject, UsageEvidence usage) =>
        usage.IsKnown
            ? Conclude.Compliant<TSL2005Windows2000ClientNeedsDeviceCal>(
                subject,
                $"No device that needs a TS CAL uses a Windows 2000 terminal server."
            )
            : Conclude
                .Indeterminate<TSL2005Windows2000ClientNeedsDeviceCal>(
                    subject,
                    $"Which devices use the Windows 2000 terminal servers, nothing tells."
                )
                .Saying(recommendation: $"Add sessions.csv: which user used which server from which device.");

    private static Finding CalsUnknown(Subject subject, AccessRelation[] all, AccessRelation[] certain) =>
        Conclude
            .Indeterminate<TSL2005Windows2000ClientNeedsDeviceCal>(
                subject,
                $"Devices that need a TS Device CAL on Windows 2000 terminal servers: {Devices(certain)}, or as many as {Devices(all)} with those of unknown operating system. The inventory holds no cals.csv."
            )
            .Saying(recommendation: $"Add cals.csv with the CALs owned.");

    private static Finding Undecided(Subject subject, AccessRelation[] all, AccessRelation[] certain) =>
        Conclude
            .Indeterminate<TSL2005Windows2000ClientNeedsDeviceCal>(
                subject,
                $"Devices that need a TS Device CAL on Windows 2000 terminal servers: {Devices(certain)}, or as many as {Devices(all)} with those of unknown operating system. The CALs shown to be owned do not suffice for all of them."
            )
            .Saying(
                recommendation: $"State the operating system of every device in clients.csv, and add xp-licenses.csv where CALs were redeemed."
            );

    /// <summary>A person of whom no device is known uses one device at the least.</summary>
    private static int Devices(IEnumerable<AccessRelation> accesses) =>
        accesses.DistinctBy(access => access.Device is { } device ? (device, "") : ("", access.Person)).Count();
}
