using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.LicensingMode;

/// <summary>Finds estates that use Windows 2000 terminal servers and own TS User CALs only.</summary>
[LicensingRule("Windows 2000 terminal servers with user CALs only", "facts: KB822134", Severity = Severity.Error)]
public sealed class TSL3006Windows2000ServerWithUserCalsOnly : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IEnumerable<AccessRelation> accesses = null!;
        IEnumerable<Entitlement> owned = null!;

        When()
            .Query(
                () => accesses,
                facts =>
                    facts
                        .Match<AccessRelation>(
                            access => access.Layer == CalLayer.TerminalServices,
                            access => access.MinimumVersion < ProductVersion.V2003
                        )
                        .Collect()
                        .Where(found => found.Any())
            )
            .Query(
                () => owned,
                facts =>
                    facts
                        .Match<Entitlement>(
                            cal => cal.Counts,
                            cal => cal.Kind == CalKind.TsUser || cal.Kind == CalKind.TsDevice
                        )
                        .Collect()
                        .Where(found => found.Any())
            );
        Then().Yield(_ => Judge(accesses, owned));
    }

    private static Finding Judge(IEnumerable<AccessRelation> accesses, IEnumerable<Entitlement> owned)
    {
        var subject = new Subject("product", "Windows 2000 Terminal Services");
        Entitlement[] devices = [.. owned.Where(cal => cal.Kind == CalKind.TsDevice)];
        string servers = Names.Of(accesses.Select(access => access.Server));
        Finding finding =
            devices.Length == 0
                ? Conclude
                    .NonCompliant<TSL3006Windows2000ServerWithUserCalsOnly>(
                        subject,
                        $"Windows 2000 terminal servers are in use, {servers}, and only TS User CALs are owned: {Quantity(owned)}. Windows 2000 knows device CALs only."
                    )
                    .Saying(
                        recommendation: $"Buy TS Device CALs for the devices that use {servers}, or move their users to terminal servers on Windows Server 2003."
                    )
                : Conclude.Compliant<TSL3006Windows2000ServerWithUserCalsOnly>(
                    subject,
                    $"Windows 2000 terminal servers are in use, {servers}, and TS Device CALs are owned: {Quantity(devices)}."
                );
        return finding
            .Saying(
                $"TS Device CALs owned: {Quantity(devices)}, user CALs: {Quantity(owned) - Quantity(devices)}",
                $"TS Device CALs for the devices on Windows 2000 terminal servers that are not exempt"
            )
            .From([.. owned.Select(cal => cal.Source), .. accesses.Select(access => access.Source)]);
    }

    private static int Quantity(IEnumerable<Entitlement> cals) => cals.Sum(cal => cal.Quantity);
}
