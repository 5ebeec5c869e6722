using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.LicensingMode;

/// <summary>Notes terminal servers whose licensing mode the inventory leaves blank.</summary>
[LicensingRule("Licensing mode of a terminal server is assumed", "S15", Severity = Severity.Note)]
public sealed class TSL3002LicensingModeAssumed : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ServerRole role = null!;
        Server server = null!;

        When()
            .Match(() => role, fact => fact.Kind == ServerRoleKind.TerminalServer2003)
            .Match(
                () => server,
                fact => fact.Key == role.Server,
                fact => fact.LicensingMode != TsLicensingMode.Invalid
            );
        Then().Yield(_ => Judge(server));
    }

    private static Finding Judge(Server server)
    {
        var subject = new Subject("server", server.Key);
        Finding finding = server.LicensingModeAssumed
            ? Conclude
                .NonCompliant<TSL3002LicensingModeAssumed>(
                    subject,
                    $"The inventory does not say the licensing mode of terminal server {server.Name}: Per Device, the default, is taken."
                )
                .Saying(
                    $"Mode: blank",
                    $"Per Device or Per User, as set on the server",
                    $"Read the mode in Terminal Services Configuration on {server.Name} and enter it in TsLicensingMode."
                )
            : Conclude
                .Compliant<TSL3002LicensingModeAssumed>(
                    subject,
                    $"The inventory says the licensing mode of terminal server {server.Name}."
                )
                .Saying($"Mode: {server.LicensingModeText}", $"Per Device or Per User, as set on the server");
        return finding.From(server.Source);
    }
}
