using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>A license server that a terminal server finds (TSL0006; S39, S42, S47 to S49).</summary>
/// <param name="TerminalServer">Host key of the terminal server.</param>
/// <param name="LicenseServer">Host key of the license server.</param>
/// <param name="Route">How it is found; the first route that applies.</param>
/// <param name="Compatible">True where its product can serve the terminal server (S39, S42).</param>
/// <param name="Activated">Whether it is activated; null where the export does not say.</param>
/// <param name="Source">Row of the license server.</param>
public sealed record LicenseServerReach(
    string TerminalServer,
    string LicenseServer,
    DiscoveryRoute Route,
    bool Compatible,
    bool? Activated,
    SourceLocation Source
);
