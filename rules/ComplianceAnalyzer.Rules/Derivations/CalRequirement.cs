using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>A CAL that one kind of use of a server asks for.</summary>
/// <param name="Server">Host key of the server.</param>
/// <param name="Purpose">The kind of use.</param>
/// <param name="Layer">Which CAL.</param>
/// <param name="MinimumVersion">A CAL of this version or later serves.</param>
/// <param name="IsPerDevice">True where the server asks for device CALs, by its mode or for want of another.</param>
internal sealed record CalRequirement(
    string Server,
    SessionPurpose Purpose,
    CalLayer Layer,
    ProductVersion MinimumVersion,
    bool IsPerDevice
)
{
    /// <summary>The connector that external users may come through instead.</summary>
    internal CalKind Connector => Layer == CalLayer.Windows ? CalKind.ExternalConnector : CalKind.TsExternalConnector;

    /// <summary>True where only Windows 2000 is asked for: device CALs, devices with a Professional edition exempt, no connector (S18).</summary>
    internal bool IsWindows2000 => MinimumVersion < ProductVersion.V2003;

    /// <summary>
    /// A terminal session needs a Windows CAL and a TS CAL (S6, S7), any other use a Windows CAL. In Per Server mode the Windows CALs belong to
    /// the server, and a server outside the article asks for nothing here.
    /// </summary>
    internal static IEnumerable<CalRequirement> Of(ServerRole role)
    {
        if (role.InScope && role.WindowsCalMode == WindowsCalMode.PerDeviceOrUser)
        {
            yield return Windows(role, SessionPurpose.TerminalSession);
            yield return Windows(role, SessionPurpose.WindowsAccess);
        }
        if (role.Kind == ServerRoleKind.TerminalServer2003)
            yield return TerminalServices(role, ProductVersion.V2003);
        if (role.Kind == ServerRoleKind.TerminalServer2000)
            yield return TerminalServices(role, ProductVersion.V2000);
    }

    /// <summary>Under Windows 2000 a device with that Professional edition or a later one needs no TS CAL (S18); under 2003 all do (S19).</summary>
    internal bool Exempts(OperatingSystemFamily device) =>
        IsWindows2000 && DeviceSystems.AreExemptUnderWindows2000(device);

    /// <summary>True where only a device CAL helps, whoever sits at the device.</summary>
    internal bool NeedsDeviceCal(InterpretationSwitches switches) =>
        IsWindows2000 || (switches.TechnicalMixedMode && IsPerDevice);

    private static CalRequirement Windows(ServerRole role, SessionPurpose purpose) =>
        new(role.Server, purpose, CalLayer.Windows, ProductVersion.V2003, IsPerDevice: false);

    /// <summary>A server whose licensing mode is invalid asks for Per Device licenses (KB834651).</summary>
    private static CalRequirement TerminalServices(ServerRole role, ProductVersion version) =>
        new(
            role.Server,
            SessionPurpose.TerminalSession,
            CalLayer.TerminalServices,
            version,
            IsPerDevice: role.LicensingMode != TsLicensingMode.PerUser
        );
}
