using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.LicenseServers;

/// <summary>Which license server can serve which terminal server (S39, S40, S42).</summary>
internal static class Compatibility
{
    /// <summary>
    /// Whether a license server serves Windows Server 2003 and holds its TS CALs; null where its product is not known. Later releases
    /// serve earlier terminal servers, which the article, written in 2003, could not say.
    /// </summary>
    internal static bool? Serves2003(LicenseServer server) =>
        server.OperatingSystem.Family switch
        {
            OperatingSystemFamily.WindowsServer2003
            or OperatingSystemFamily.WindowsServer2008
            or OperatingSystemFamily.WindowsServerLater => true,
            OperatingSystemFamily.Unknown => null,
            _ => false,
        };

    /// <summary>
    /// Whether a license server serves a terminal server; null where its product is not known. A 2003 terminal server talks only to a license
    /// server of its own product or a later one (S39, and for the later ones the general rule of versions); a Windows 2000 terminal server
    /// to any (S42).
    /// </summary>
    internal static bool? Serves(ServerRoleKind terminalServer, LicenseServer licenseServer) =>
        terminalServer == ServerRoleKind.TerminalServer2000
        && licenseServer.OperatingSystem.Family == OperatingSystemFamily.Windows2000Server
            ? true
            : Serves2003(licenseServer);
}
