using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>What a server is to the article (TSL0001; S3, S5, S74).</summary>
/// <param name="Server">Host key.</param>
/// <param name="Kind">Role.</param>
/// <param name="WindowsCalMode">How Windows CALs count there.</param>
/// <param name="LicensingMode">Licensing mode of Terminal Server.</param>
/// <param name="Source">Row of the server.</param>
public sealed record ServerRole(
    string Server,
    ServerRoleKind Kind,
    WindowsCalMode WindowsCalMode,
    TsLicensingMode LicensingMode,
    SourceLocation Source
)
{
    /// <summary>True where the edition is unknown and the server is taken to be in the article's scope.</summary>
    public bool EditionAssumed { get; init; }

    /// <summary>True where Per Device or Per User mode was taken from a blank.</summary>
    public bool WindowsCalModeAssumed { get; init; }

    /// <summary>True where the article's Windows Server 2003 rules apply.</summary>
    public bool InScope =>
        Kind
            is ServerRoleKind.WindowsServer2003
                or ServerRoleKind.AdministrationOnly
                or ServerRoleKind.TerminalServer2003;

    /// <summary>True for a terminal server of either product.</summary>
    public bool IsTerminalServer => Kind is ServerRoleKind.TerminalServer2003 or ServerRoleKind.TerminalServer2000;
}
