using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Derivations;
using ComplianceAnalyzer.Rules.LicenseServers;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.LicensingMode;

/// <summary>Finds Per Device terminal servers whose license servers have no TS Device CALs to give.</summary>
[LicensingRule(
    "Per Device mode without device CALs on the license servers",
    "S16",
    "facts: KB822134",
    Severity = Severity.Warning
)]
public sealed class TSL3004PerDeviceModeWithUserCalsOnly : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        IEnumerable<KeyPack> keyPacks = null!;
        IEnumerable<CalPack> packs = null!;
        InstalledDeviceCals installed = null!;
        IEnumerable<LicenseServer> known = null!;
        ServerRole role = null!;
        Server server = null!;
        IEnumerable<LicenseServerReach> reaches = null!;

        // A terminal server that reaches no license server is the matter of TSL5001. What is installed is looked up once.
        When()
            .Match(() => context)
            .Query(() => keyPacks, facts => facts.Match<KeyPack>().Collect())
            .Query(
                () => packs,
                facts =>
                    facts.Match<CalPack>(pack => pack.AcquiredOn == null || pack.AcquiredOn <= context.AsOf).Collect()
            )
            .Let(() => installed, () => new InstalledDeviceCals(keyPacks, packs))
            .Query(() => known, facts => facts.Match<LicenseServer>().Collect())
            .Match(
                () => role,
                fact => fact.Kind == ServerRoleKind.TerminalServer2003,
                fact => fact.LicensingMode == TsLicensingMode.PerDevice
            )
            .Match(() => server, fact => fact.Key == role.Server)
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
            );
        Then().Yield(_ => Judge(server, reaches, known, installed));
    }

    private static Finding Judge(
        Server server,
        IEnumerable<LicenseServerReach> reaches,
        IEnumerable<LicenseServer> known,
        InstalledDeviceCals installed
    )
    {
        var subject = new Subject("server", server.Key);
        string[] reached = [.. reaches.Select(reach => reach.LicenseServer)];
        string[] giving = [.. reached.Where(host => installed.AreOn(host) == true)];
        string[] open = [.. Open(server, reached, known, installed)];
        Finding finding =
            giving.Length > 0
                ? Conclude.Compliant<TSL3004PerDeviceModeWithUserCalsOnly>(
                    subject,
                    $"Terminal server {server.Name} is set to Per Device, and a license server that it finds holds TS Device CALs: {Names.Of(giving)}."
                )
            : open.Length > 0
                ? Conclude
                    .Indeterminate<TSL3004PerDeviceModeWithUserCalsOnly>(
                        subject,
                        $"Terminal server {server.Name} is set to Per Device; whether it finds one of these license servers with TS Device CALs is not known: {Names.Of(open)}."
                    )
                    .Saying(
                        recommendation: $"Add key-packs.csv with what these license servers report, and complete license-servers.csv: {Names.Of(open)}."
                    )
            : Conclude
                .NonCompliant<TSL3004PerDeviceModeWithUserCalsOnly>(
                    subject,
                    $"Terminal server {server.Name} is set to Per Device, and no license server that it finds holds TS Device CALs: {Names.Of(reached)}. Its clients get temporary licenses only."
                )
                .Saying(
                    recommendation: $"Set {server.Name} to Per User if its users hold TS User CALs, or install TS Device CALs on {Names.Of(reached)}."
                );
        return finding
            .Saying(
                $"Mode: Per Device; license servers found: {Names.Of(reached)}",
                $"A license server with TS Device CALs of version 2003 or later"
            )
            .From([server.Source, .. reaches.Select(reach => reach.Source)]);
    }

    /// <summary>License servers that may be found, and may hold TS Device CALs: nothing shows that they do or do not.</summary>
    private static IEnumerable<string> Open(
        Server server,
        string[] reached,
        IEnumerable<LicenseServer> known,
        InstalledDeviceCals installed
    ) =>
        known
            .Where(candidate =>
                Compatibility.Serves2003(candidate) switch
                {
                    false => false,
                    true => Discovery.IsUndecided(server, candidate),
                    // Of an unknown product it is open whether it serves, also where it is found for certain.
                    null => Discovery.IsUndecided(server, candidate)
                        || LicenseServerRoutes.RouteOf(server, candidate) is not null,
                }
            )
            .Select(candidate => candidate.Key)
            .Concat(reached)
            .Distinct(StringComparer.Ordinal)
            .Where(host => installed.AreOn(host) != false)
            .Concat(Discovery.UnknownInRegistry(server, known));
}
