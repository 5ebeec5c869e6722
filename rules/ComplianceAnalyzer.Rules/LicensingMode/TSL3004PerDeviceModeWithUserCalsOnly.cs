using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.LicensingMode;

/// <summary>Finds Per Device terminal servers whose license servers hold TS User CALs only.</summary>
[LicensingRule(
    "Per Device mode where only user CALs are installed",
    "S16",
    "facts: KB822134",
    Severity = Severity.Warning
)]
public sealed class TSL3004PerDeviceModeWithUserCalsOnly : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ServerRole role = null!;
        IEnumerable<LicenseServerReach> reaches = null!;
        IEnumerable<InstalledCals> installed = null!;
        IEnumerable<Entitlement> userCals = null!;

        When()
            .Match(
                () => role,
                fact => fact.Kind == ServerRoleKind.TerminalServer2003,
                fact => fact.LicensingMode == TsLicensingMode.PerDevice
            )
            .Query(
                () => reaches,
                facts =>
                    facts
                        .Match<LicenseServerReach>(
                            reach => reach.TerminalServer == role.Server,
                            reach => reach.Compatible
                        )
                        .Collect()
                        .Where(found => found.Any())
            )
            .Query(
                () => installed,
                facts =>
                    facts
                        .Match<InventoryFact>(row => InstalledCals.AreIn(row))
                        .Select(row => InstalledCals.Of(row))
                        .Collect()
            )
            .Query(
                () => userCals,
                facts => facts.Match<Entitlement>(cal => cal.Counts, cal => cal.Kind == CalKind.TsUser).Collect()
            )
            // Without user CALs, owned or installed, no server holds user CALs only.
            .Having(() => userCals.Any() || installed.Any());
        Then().Yield(_ => Judge(role, reaches, installed));
    }

    private static Finding Judge(
        ServerRole role,
        IEnumerable<LicenseServerReach> reaches,
        IEnumerable<InstalledCals> installed
    )
    {
        var subject = new Subject("server", role.Server);
        var reached = reaches.Select(reach => reach.LicenseServer).ToHashSet(StringComparer.Ordinal);
        InstalledCals[] held = [.. installed.Where(cals => reached.Contains(cals.LicenseServer))];
        InstalledCals[] devices = [.. held.Where(cals => cals.IsDevice)];
        Finding finding =
            held.Length == 0
                ? Conclude
                    .Indeterminate<TSL3004PerDeviceModeWithUserCalsOnly>(
                        subject,
                        $"Which TS CALs are installed on the license servers that {role.Server} finds, {Names.Of(reached)}, the inventory does not tell."
                    )
                    .Saying(
                        recommendation: $"Export key-packs.csv from {Names.Of(reached)}, or name the license server of each pack in cals.csv."
                    )
            : devices.Length == 0
                ? Conclude
                    .NonCompliant<TSL3004PerDeviceModeWithUserCalsOnly>(
                        subject,
                        $"Terminal server {role.Server} is set to Per Device, and the license servers that it finds hold user CALs only: {Names.Of(reached)}. Its clients get temporary licenses only."
                    )
                    .Saying(
                        recommendation: $"Set {role.Server} to Per User in Terminal Services Configuration, or install TS Device CALs on a license server that it finds."
                    )
            : Conclude.Compliant<TSL3004PerDeviceModeWithUserCalsOnly>(
                subject,
                $"Terminal server {role.Server} is set to Per Device and finds device CALs on {Names.Of(devices.Select(cals => cals.LicenseServer))}."
            );
        return finding
            .Saying(
                $"Kinds of TS CALs on the license servers: {(held.Length == 0 ? "unknown" : devices.Length == 0 ? "user" : "device")}",
                $"TS Device CALs on a license server that a Per Device terminal server finds"
            )
            .From([role.Source, .. held.Select(cals => cals.Source)]);
    }
}
