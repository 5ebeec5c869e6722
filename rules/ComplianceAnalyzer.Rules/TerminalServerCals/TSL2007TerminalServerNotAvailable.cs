using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TerminalServerCals;

/// <summary>Finds terminal servers on editions that have no Terminal Server.</summary>
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
                each => each.TerminalServer == TerminalServerMode.Application,
                each => each.OperatingSystem.Family == OperatingSystemFamily.WindowsServer2003,
                each => each.Edition != ServerEdition.Unknown
            );
        Then().Yield(_ => Judge(server));
    }

    private static Finding Judge(Server server)
    {
        var subject = new Subject("server", server.Key);
        Finding finding = server.Edition is ServerEdition.Web or ServerEdition.SmallBusiness
            ? Conclude
                .NonCompliant<TSL2007TerminalServerNotAvailable>(
                    subject,
                    $"Server {server.Key} is said to run Terminal Server in Application mode on edition {server.Edition}, which does not have it."
                )
                .Saying(
                    recommendation: $"Check edition and mode of {server.Key}; move the sessions to a terminal server of edition Standard, Enterprise or Datacenter."
                )
            : Conclude.Compliant<TSL2007TerminalServerNotAvailable>(
                subject,
                $"Server {server.Key} is of edition {server.Edition}, which has Terminal Server."
            );
        return finding
            .Saying($"Edition: {server.Edition}", $"Edition: Standard, Enterprise or Datacenter")
            .From(server.Source);
    }
}
