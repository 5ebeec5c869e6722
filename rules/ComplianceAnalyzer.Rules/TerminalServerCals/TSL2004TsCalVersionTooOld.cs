using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TerminalServerCals;

/// <summary>Finds TS CALs that are older than the terminal servers in use.</summary>
[LicensingRule("TS CALs older than the terminal servers", "S7", "S9", "facts: versions", Severity = Severity.Error)]
public sealed class TSL2004TsCalVersionTooOld : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        UsageEvidence usage = null!;
        IEnumerable<ServerRole> servers = null!;
        IEnumerable<string> used = null!;
        IGrouping<string, CalPack> packs = null!;

        When()
            .Match(() => usage)
            .Query(
                () => servers,
                facts => facts.Match<ServerRole>(role => role.Kind == ServerRoleKind.TerminalServer2003).Collect()
            )
            .Query(
                () => used,
                facts =>
                    facts
                        .Match<AccessRelation>(
                            access => access.Layer == CalLayer.TerminalServices,
                            access => access.MinimumVersion >= ProductVersion.V2003
                        )
                        .GroupBy(access => access.Server)
                        .Select(accesses => accesses.Key)
                        .Collect()
            )
            .Query(
                () => packs,
                facts =>
                    facts
                        .Match<CalPack>(pack => pack.Kind == CalKind.TsUser || pack.Kind == CalKind.TsDevice)
                        .GroupBy(pack => pack.PackId)
            );
        Then().Yield(_ => Judge(packs, used, servers, usage));
    }

    private static Finding Judge(
        IGrouping<string, CalPack> packs,
        IEnumerable<string> used,
        IEnumerable<ServerRole> servers,
        UsageEvidence usage
    )
    {
        var subject = new Subject("cal-pack", packs.Key);
        CalPack[] old = [.. packs.Where(pack => pack.Version < ProductVersion.V2003)];
        if (old.Length == 0)
            return Conclude
                .Compliant<TSL2004TsCalVersionTooOld>(
                    subject,
                    $"Pack {packs.Key} is of version {packs.Min(pack => pack.Version)}: it serves Windows Server 2003."
                )
                .From(packs.Select(pack => pack.Source));
        int quantity = old.Sum(pack => pack.Quantity);
        ProductVersion version = old.Max(pack => pack.Version);
        Finding finding =
            used.Any()
                ? Conclude
                    .NonCompliant<TSL2004TsCalVersionTooOld>(
                        subject,
                        $"Pack {packs.Key} holds {quantity} TS CALs of version {version}, which do not count on the 2003 terminal servers in use: {Names.Of(used)}."
                    )
                    .Saying(
                        recommendation: $"Buy TS CALs of version 2003 or later for what these {quantity} were meant to cover; CALs of version {version} serve Windows 2000 terminal servers only."
                    )
            : servers.Any() && !usage.IsKnown
                ? Conclude
                    .Indeterminate<TSL2004TsCalVersionTooOld>(
                        subject,
                        $"Pack {packs.Key} holds {quantity} TS CALs of version {version}, which do not count on 2003 terminal servers; whether those are used, nothing tells."
                    )
                    .Saying(recommendation: $"Add sessions.csv: which user used which server from which device.")
            : Conclude.Compliant<TSL2004TsCalVersionTooOld>(
                subject,
                $"Pack {packs.Key} holds {quantity} TS CALs of version {version}, and no 2003 terminal server is in use."
            );
        return finding
            .Saying($"Version of the TS CALs: {version}", $"Version of the TS CALs: 2003 or later")
            .From(old.Select(pack => pack.Source));
    }
}
