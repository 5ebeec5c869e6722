using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.LicensingMode;

/// <summary>Warns that the license server does not count the users of a Per User terminal server.</summary>
[LicensingRule("Per User mode is not tracked by the license server", "S50", "S51")]
public sealed class TSL3005PerUserModeIsNotTracked : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ServerRole role = null!;
        Server server = null!;

        When()
            .Match(
                () => role,
                fact => fact.Kind == ServerRoleKind.TerminalServer2003,
                fact => fact.LicensingMode == TsLicensingMode.PerUser
            )
            .Match(() => server, fact => fact.Key == role.Server);
        Then().Yield(_ => Advise(server));
    }

    private static Finding Advise(Server server) =>
        Conclude
            .Advice<TSL3005PerUserModeIsNotTracked>(
                new Subject("server", server.Key),
                $"Terminal server {server.Name} is set to Per User: its license server does not count the users who connect, and what it shows as available proves nothing."
            )
            .Saying(
                $"Mode: {server.LicensingModeText}",
                $"Every user who connects holds a TS CAL, counted from sessions",
                $"Count the people who use {server.Name} from its sessions, as this analysis does, and keep a list of who holds which TS CAL."
            )
            .From(server.Source);
}
