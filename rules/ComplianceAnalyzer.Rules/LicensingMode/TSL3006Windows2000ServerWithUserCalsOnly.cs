using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.TerminalServerCals;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.LicensingMode;

/// <summary>Finds Windows 2000 terminal servers in use where only TS User CALs are owned.</summary>
[LicensingRule("Windows 2000 terminal server with user CALs only", "facts: KB822134", Severity = Severity.Error)]
public sealed class TSL3006Windows2000ServerWithUserCalsOnly : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        UsageEvidence usage = null!;
        EvidenceTable licenses = null!;
        ServerRole role = null!;
        IEnumerable<AccessRelation> accesses = null!;
        IEnumerable<Client> clients = null!;
        IEnumerable<Entitlement> owned = null!;

        // Where nothing is owned at all, TSL2001 and TSL2005 have the word.
        When()
            .Match(() => usage)
            .Match(() => licenses, table => table.Table == InventoryTable.XpLicenses)
            .Query(
                () => owned,
                facts =>
                    facts
                        .Match<Entitlement>(
                            cals => cals.Kind == CalKind.TsUser || cals.Kind == CalKind.TsDevice,
                            cals => cals.Counts || cals.Exclusion == EntitlementExclusion.Unbacked
                        )
                        .Collect()
            )
            .Having(() => owned.Any(cals => cals.Counts))
            .Match(() => role, fact => fact.Kind == ServerRoleKind.TerminalServer2000)
            .Query(
                () => accesses,
                facts =>
                    facts
                        .Match<AccessRelation>(
                            access => access.Layer == CalLayer.TerminalServices,
                            access => access.Server == role.Server
                        )
                        .Collect()
            )
            .Query(() => clients, facts => facts.Match<Client>().Collect());
        Then().Yield(_ => Judge(role, accesses, clients, owned, usage, licenses));
    }

    private static Finding Judge(
        ServerRole role,
        IEnumerable<AccessRelation> accesses,
        IEnumerable<Client> clients,
        IEnumerable<Entitlement> owned,
        UsageEvidence usage,
        EvidenceTable licenses
    )
    {
        var subject = new Subject("server", role.Server);
        int user = Quantity(owned.Where(cals => cals.Counts && cals.Kind == CalKind.TsUser));
        int device = Quantity(owned.Where(cals => cals.Counts && cals.Kind == CalKind.TsDevice));
        Finding finding =
            device > 0
                ? Conclude.Compliant<TSL3006Windows2000ServerWithUserCalsOnly>(
                    subject,
                    $"TS Device CALs are owned, which Windows 2000 terminal server {role.Server} asks for: {device}."
                )
            : !accesses.Any() && usage.IsKnown
                ? Conclude.Compliant<TSL3006Windows2000ServerWithUserCalsOnly>(
                    subject,
                    $"No device that needs a TS CAL uses Windows 2000 terminal server {role.Server}."
                )
            : Windows2000Access.Certain(accesses, clients).Length == 0
            || (!licenses.Present && owned.Any(cals => !cals.Counts && cals.Kind == CalKind.TsDevice))
                ? Conclude
                    .Indeterminate<TSL3006Windows2000ServerWithUserCalsOnly>(
                        subject,
                        $"Only TS User CALs are shown to be owned, {user}; whether Windows 2000 terminal server {role.Server} needs TS Device CALs, or redeemed ones are there, is not known."
                    )
                    .Saying(
                        recommendation: $"Add sessions.csv, the operating system of every device in clients.csv, and xp-licenses.csv where CALs were redeemed."
                    )
            : Conclude
                .NonCompliant<TSL3006Windows2000ServerWithUserCalsOnly>(
                    subject,
                    $"Devices that need a TS CAL use Windows 2000 terminal server {role.Server}, and only TS User CALs are owned, {user}: they are never issued there."
                )
                .Saying(
                    recommendation: $"Buy TS Device CALs for the devices that use {role.Server}, or upgrade it to Windows Server 2003 and set it to Per User."
                );
        return finding
            .Saying(
                $"TS CALs owned: {user} user and {device} device",
                $"TS Device CALs for a Windows 2000 terminal server"
            )
            .From([role.Source, .. accesses.Select(access => access.Source)]);
    }

    private static int Quantity(IEnumerable<Entitlement> cals) => cals.Sum(each => each.Quantity);
}
