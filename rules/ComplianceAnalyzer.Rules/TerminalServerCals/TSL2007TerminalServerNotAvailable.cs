using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TerminalServerCals;

/// <summary>Finds Terminal Server enabled on an edition that does not have it.</summary>
[LicensingRule("Terminal Server on an edition without it", "facts: editions", Severity = Severity.Error)]
public sealed class TSL2007TerminalServerNotAvailable : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Server server = null!;

        When()
            .Match(
                () => server,
                row => row.OperatingSystem.Family == OperatingSystemFamily.WindowsServer2003,
                row => row.TerminalServer == TerminalServerMode.Application
            );
        Then().Yield(_ => Judge(server));
    }

    private static Finding Judge(Server server)
    {
        var subject = new Subject("server", server.Key);
        Finding finding = server.Edition switch
        {
            ServerEdition.Web or ServerEdition.SmallBusiness => Conclude
                .NonCompliant<TSL2007TerminalServerNotAvailable>(
                    subject,
                    $"Server {server.Name} is recorded with Terminal Server enabled, which its edition does not have: {server.Edition}."
                )
                .Saying(
                    recommendation: $"Move the terminal sessions of {server.Name} to a server of Standard, Enterprise or Datacenter Edition, or correct its edition or its TerminalServer column."
                ),
            ServerEdition.Unknown => Conclude
                .Indeterminate<TSL2007TerminalServerNotAvailable>(
                    subject,
                    $"Server {server.Name} has Terminal Server enabled; whether its edition has Terminal Server is not known."
                )
                .Saying(recommendation: $"State the edition of {server.Name} in servers.csv."),
            _ => Conclude.Compliant<TSL2007TerminalServerNotAvailable>(
                subject,
                $"Server {server.Name} has Terminal Server enabled, and its edition has it: {server.Edition}."
            ),
        };
        return finding
            .Saying($"Edition: {server.Edition}", $"Edition: Standard, Enterprise or Datacenter")
            .From(server.Source);
    }
}
