using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.ServerAndWindowsCals;

/// <summary>Holds the highest number of connections to a server in Per Server mode against the CALs dedicated to it.</summary>
[LicensingRule(
    "More connections at once than Per Server CALs",
    "S6",
    "facts: Windows CAL modes",
    Severity = Severity.Error
)]
public sealed class TSL1003PerServerModeExceeded : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ServerRole role = null!;
        Server server = null!;

        When()
            .Match(() => role, each => each.InScope, each => each.WindowsCalMode == WindowsCalMode.PerServer)
            .Match(() => server, row => row.Key == role.Server);
        Then().Yield(_ => Judge(server));
    }

    private static Finding Judge(Server server)
    {
        var subject = new Subject("server", server.Key);
        Finding finding = (server.PeakConnections, server.PerServerCals) switch
        {
            ({ } peak, { } cals) when peak > cals => Conclude
                .NonCompliant<TSL1003PerServerModeExceeded>(
                    subject,
                    $"Server {server.Key} is in Per Server mode with {cals} CALs and had {peak} connections at once: {peak - cals} too many."
                )
                .Saying(
                    recommendation: $"Dedicate {peak - cals} more CALs to the server, or switch it to Per Device or Per User mode and count people and devices; there is no way back from that."
                ),
            ({ } peak, { } cals) => Conclude.Compliant<TSL1003PerServerModeExceeded>(
                subject,
                $"Server {server.Key} is in Per Server mode with {cals} CALs and had {peak} connections at once at most."
            ),
            (null, { } cals) => Conclude
                .Indeterminate<TSL1003PerServerModeExceeded>(
                    subject,
                    $"Server {server.Key} is in Per Server mode with {cals} CALs, and the highest number of connections at once is not known: any number above {cals} would be a breach."
                )
                .Saying(recommendation: $"State the highest number of concurrent connections in PeakConnections."),
            ({ } peak, null) => Conclude
                .Indeterminate<TSL1003PerServerModeExceeded>(
                    subject,
                    $"Server {server.Key} is in Per Server mode and had {peak} connections at once; how many CALs are dedicated to it is not known: between 0 and {peak} are missing."
                )
                .Saying(recommendation: $"State the CALs dedicated to the server in PerServerCals."),
            _ => Conclude
                .Indeterminate<TSL1003PerServerModeExceeded>(
                    subject,
                    $"Server {server.Key} is in Per Server mode; neither its dedicated CALs nor its highest number of connections at once is known."
                )
                .Saying(recommendation: $"State PerServerCals and PeakConnections."),
        };
        return finding
            .Saying(
                $"Connections at once: {Shown(server.PeakConnections)}",
                $"At most as many as CALs dedicated to the server: {Shown(server.PerServerCals)}"
            )
            .From(server.Source);
    }

    private static object Shown(int? number) => number is { } known ? known : "unknown";
}
