using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>Says which license servers each terminal server finds, and how.</summary>
[LicensingRule("License servers that a terminal server finds", "S39", "S42", "S47", "S48", "S49", "facts: discovery")]
[Priority(FiringOrder.FromRoles)]
public sealed class TSL0006LicenseServerReach : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ServerRole role = null!;
        Server server = null!;
        LicenseServer licenseServer = null!;

        // Every terminal server is held against every license server: both are few, and four routes of different keys lead from one to the other.
        When()
            .Match(() => role, terminalServer => terminalServer.IsTerminalServer)
            .Match(() => server, row => row.Key == role.Server)
            .Match(() => licenseServer, candidate => Discovery.RouteOf(server, candidate) != null);
        Then()
            .Yield(_ => new LicenseServerReach(
                role.Server,
                licenseServer.Key,
                Discovery.RouteOf(server, licenseServer)!.Value,
                Discovery.IsCompatible(role, licenseServer),
                licenseServer.Activated,
                licenseServer.Source
            ));
    }
}
