using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Evidence;

/// <summary>Says whether anything in the inventory tells who uses the terminal servers.</summary>
[LicensingRule("Usage is unknown", "S9", "S17")]
public sealed class TSL9001UsageUnknown : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        UsageEvidence usage = null!;
        IEnumerable<ServerRole> servers = null!;

        When()
            .Match(() => usage)
            .Query(() => servers, facts => facts.Match<ServerRole>(role => role.IsTerminalServer).Collect())
            .Having(() => servers.Any());
        Then().Yield(_ => Judge(usage, servers));
    }

    private static Finding Judge(UsageEvidence usage, IEnumerable<ServerRole> servers) =>
        Outcome(usage)
            .Saying($"Terminal servers: {servers.Count()}", $"Evidence of who uses them, from which device")
            .From(servers.Select(server => server.Source));

    private static Finding Outcome(UsageEvidence usage)
    {
        if (usage.Sessions)
            return Conclude.Compliant<TSL9001UsageUnknown>(
                Subject.Estate,
                $"The use of the terminal servers is taken from sessions.csv."
            );
        if (usage.PrimaryUsers)
            return Conclude.Compliant<TSL9001UsageUnknown>(
                Subject.Estate,
                $"The inventory holds no sessions.csv: it is assumed that the main user of each client uses every terminal server from it."
            );
        Finding finding = usage.MostCals is { } most
            ? Conclude.Indeterminate<TSL9001UsageUnknown>(
                Subject.Estate,
                $"Nothing tells who uses the terminal servers: between 0 and {most} TS CALs are needed, the smaller of people and devices."
            )
            : Conclude.Indeterminate<TSL9001UsageUnknown>(
                Subject.Estate,
                $"Nothing tells who uses the terminal servers, and neither users nor devices are in the inventory: no number of TS CALs is certain to suffice."
            );
        return finding.Saying(
            recommendation: $"Add sessions.csv, or name the main user of each client in clients.csv."
        );
    }
}
