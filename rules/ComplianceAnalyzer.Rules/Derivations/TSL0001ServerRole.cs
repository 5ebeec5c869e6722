using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>Says what each server is to the article.</summary>
[LicensingRule("Role of a server", "S3", "S5", "S74")]
[Priority(FiringOrder.FromRows)]
public sealed class TSL0001ServerRole : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Server server = null!;

        When().Match(() => server);
        Then().Yield(_ => RoleOf(server));
    }

    private static ServerRole RoleOf(Server server)
    {
        var role = new ServerRole(
            server.Key,
            KindOf(server),
            server.WindowsCalMode,
            server.LicensingMode,
            server.Source
        );
        return role with
        {
            EditionAssumed = role.InScope && server.Edition == ServerEdition.Unknown,
            WindowsCalModeAssumed = server.WindowsCalModeAssumed,
        };
    }

    private static ServerRoleKind KindOf(Server server) =>
        server.OperatingSystem.Family switch
        {
            OperatingSystemFamily.WindowsServer2003 => IsInScope(server)
                ? KindInScope(server.TerminalServer)
                : ServerRoleKind.OutOfScopeEdition,
            OperatingSystemFamily.Windows2000Server => server.TerminalServer == TerminalServerMode.Application
                ? ServerRoleKind.TerminalServer2000
                : ServerRoleKind.WindowsServer2000,
            _ => ServerRoleKind.OtherProduct,
        };

    /// <summary>S74 names Standard, Enterprise and Datacenter for 32-bit x86. A copy that does not tell its edition is taken to be one of them.</summary>
    private static bool IsInScope(Server server) =>
        server.Architecture == ProcessorArchitecture.X86
        && server.Edition
            is ServerEdition.Standard
                or ServerEdition.Enterprise
                or ServerEdition.Datacenter
                or ServerEdition.Unknown;

    /// <summary>Terminal Server is a part of the server software (S5): enabling it makes the role, and needs no server license of its own.</summary>
    private static ServerRoleKind KindInScope(TerminalServerMode mode) =>
        mode switch
        {
            TerminalServerMode.Application => ServerRoleKind.TerminalServer2003,
            TerminalServerMode.RemoteAdministration => ServerRoleKind.AdministrationOnly,
            _ => ServerRoleKind.WindowsServer2003,
        };
}
