using ComplianceAnalyzer.Model.Inventory;

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
}
