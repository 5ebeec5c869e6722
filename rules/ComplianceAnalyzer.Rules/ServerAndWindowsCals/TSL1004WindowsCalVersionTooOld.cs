using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.ServerAndWindowsCals;

/// <summary>Finds Windows CALs that are older than the servers in scope: they are owned and count for nothing there.</summary>
[LicensingRule("Windows CALs older than the servers", "S6", "facts: versions", Severity = Severity.Warning)]
public sealed class TSL1004WindowsCalVersionTooOld : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IEnumerable<ServerRole> servers = null!;
        IGrouping<string, CalPack> packs = null!;

        When()
            .Query(() => servers, facts => facts.Match<ServerRole>(role => role.InScope).Collect())
            .Query(
                () => packs,
                facts =>
                    facts
                        .Match<CalPack>(pack => pack.Kind == CalKind.WindowsUser || pack.Kind == CalKind.WindowsDevice)
                        .GroupBy(pack => pack.PackId)
            );
        Then().Yield(_ => Judge(packs, servers));
    }

    private static Finding Judge(IGrouping<string, CalPack> packs, IEnumerable<ServerRole> servers)
    {
        var subject = new Subject("cal-pack", packs.Key);
        CalPack[] old = [.. packs.Where(pack => pack.Version < ProductVersion.V2003)];
        if (old.Length == 0)
            return Conclude
                .Compliant<TSL1004WindowsCalVersionTooOld>(
                    subject,
                    $"Pack {packs.Key} is of version {packs.Min(pack => pack.Version)}: it serves Windows Server 2003."
                )
                .From(packs.Select(pack => pack.Source));
        int quantity = old.Sum(pack => pack.Quantity);
        ProductVersion version = old.Max(pack => pack.Version);
        Finding finding = servers.Any()
            ? Conclude
                .NonCompliant<TSL1004WindowsCalVersionTooOld>(
                    subject,
                    $"Pack {packs.Key} holds {quantity} Windows CALs of version {version}, which do not count on the 2003 servers: {Names.Of(servers.Select(role => role.Server))}."
                )
                .Saying(
                    recommendation: $"Count on Windows CALs of version 2003 or later only; these {quantity} serve Windows 2000 and earlier."
                )
            : Conclude.Compliant<TSL1004WindowsCalVersionTooOld>(
                subject,
                $"Pack {packs.Key} holds {quantity} Windows CALs of version {version}, and there is no 2003 server in scope."
            );
        return finding
            .Saying($"Version of the Windows CALs: {version}", $"Version of the Windows CALs: 2003 or later")
            .From(old.Select(pack => pack.Source));
    }
}
