using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.ServerAndWindowsCals;

/// <summary>Finds Windows CALs that are older than the servers.</summary>
[LicensingRule("Windows CALs older than the servers", "facts: versions", Severity = Severity.Warning)]
public sealed class TSL1004WindowsCalVersionTooOld : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        IEnumerable<ServerRole> servers = null!;
        IGrouping<string, CalPack> packs = null!;

        When()
            .Match(() => context)
            .Query(() => servers, facts => facts.Match<ServerRole>(role => role.InScope).Collect())
            .Query(
                () => packs,
                facts =>
                    facts
                        .Match<CalPack>(
                            pack => pack.Kind == CalKind.WindowsUser || pack.Kind == CalKind.WindowsDevice,
                            pack => pack.AcquiredOn == null || pack.AcquiredOn <= context.AsOf
                        )
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
                    $"Pack {packs.Key} holds {quantity} Windows CALs of version {version}, which do not count on Windows Server 2003: {Names.Of(servers.Select(role => role.Server))}."
                )
                .Saying(
                    recommendation: $"Buy Windows CALs of version 2003 or later for what these {quantity} were meant to cover; CALs of version {version} serve earlier servers only."
                )
            : Conclude.Compliant<TSL1004WindowsCalVersionTooOld>(
                subject,
                $"Pack {packs.Key} holds {quantity} Windows CALs of version {version}, and no server runs Windows Server 2003."
            );
        return finding
            .Saying($"Version of the Windows CALs: {version}", $"Version of the Windows CALs: 2003 or later")
            .From(old.Select(pack => pack.Source));
    }
}
