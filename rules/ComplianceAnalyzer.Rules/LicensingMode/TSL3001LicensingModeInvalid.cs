using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.LicensingMode;

/// <summary>Finds terminal servers whose licensing mode is neither Per Device nor Per User.</summary>
[LicensingRule(
    "Licensing mode of a terminal server is not valid",
    "S14",
    "facts: PolicyAcOn",
    Severity = Severity.Warning
)]
public sealed class TSL3001LicensingModeInvalid : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ServerRole role = null!;
        Server server = null!;

        // A blank says nothing that could be invalid: TSL3002 speaks of it.
        When()
            .Match(() => role, fact => fact.Kind == ServerRoleKind.TerminalServer2003)
            .Match(() => server, fact => fact.Key == role.Server, fact => !fact.LicensingModeAssumed);
        Then().Yield(_ => Judge(server));
    }

    private static Finding Judge(Server server)
    {
        var subject = new Subject("server", server.Key);
        Finding finding =
            server.LicensingMode == TsLicensingMode.Invalid
                ? Conclude
                    .NonCompliant<TSL3001LicensingModeInvalid>(
                        subject,
                        $"The licensing mode of terminal server {server.Name} is neither Per Device nor Per User: the server asks for temporary Per Device licenses only."
                    )
                    .Saying(
                        recommendation: $"Set the licensing mode of {server.Name} in Terminal Services Configuration: Per Device, or Per User where users hold TS CALs."
                    )
                : Conclude.Compliant<TSL3001LicensingModeInvalid>(
                    subject,
                    $"The licensing mode of terminal server {server.Name} is one of the two lawful ones."
                );
        return finding
            .Saying($"Mode: {server.LicensingModeText}", $"Per Device (2) or Per User (4)")
            .From(server.Source);
    }
}
