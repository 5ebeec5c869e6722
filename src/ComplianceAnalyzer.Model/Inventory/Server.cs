using System.Collections.Immutable;

namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>One installed copy of the server software (<c>servers.csv</c>).</summary>
public sealed record Server(SourceLocation Source) : InventoryFact(Source)
{
    /// <summary>Canonical host key, unique among the servers.</summary>
    public required string Key { get; init; }

    /// <summary>Name as exported.</summary>
    public required string Name { get; init; }

    /// <summary>NetBIOS or DNS domain, upper case; null where unknown.</summary>
    public string? Domain { get; init; }

    /// <summary>Active Directory site; null where unknown.</summary>
    public string? Site { get; init; }

    /// <summary>Operating system as exported and as read.</summary>
    public required OperatingSystemInfo OperatingSystem { get; init; }

    /// <summary>Edition: the explicit column, else the one in the operating system text.</summary>
    public ServerEdition Edition { get; init; }

    /// <summary>Architecture: the explicit column, else the text, else x86.</summary>
    public ProcessorArchitecture Architecture { get; init; }

    /// <summary>True where x86 was taken because nothing names an architecture.</summary>
    public bool ArchitectureAssumed { get; init; }

    /// <summary>Mode of Terminal Services.</summary>
    public TerminalServerMode TerminalServer { get; init; }

    /// <summary>True where <see cref="TerminalServerMode.None"/> was taken from a blank.</summary>
    public bool TerminalServerAssumed { get; init; }

    /// <summary>Licensing mode.</summary>
    public TsLicensingMode LicensingMode { get; init; } = TsLicensingMode.PerDevice;

    /// <summary>Licensing mode as exported; null where blank.</summary>
    public string? LicensingModeText { get; init; }

    /// <summary>True where Per Device was taken from a blank (S15).</summary>
    public bool LicensingModeAssumed { get; init; }

    /// <summary>How Windows CALs count here.</summary>
    public WindowsCalMode WindowsCalMode { get; init; }

    /// <summary>True where Per Device or Per User was taken from a blank.</summary>
    public bool WindowsCalModeAssumed { get; init; }

    /// <summary>CALs dedicated to this server in Per Server mode; null where unknown.</summary>
    public int? PerServerCals { get; init; }

    /// <summary>Highest number of concurrent connections seen; null where unknown.</summary>
    public int? PeakConnections { get; init; }

    /// <summary>True for a domain controller.</summary>
    public bool IsDomainController { get; init; }

    /// <summary>Host keys of the license servers that this server's registry names.</summary>
    public ImmutableArray<string> LicenseServers { get; init; } = [];

    /// <summary>Host key in the Windows 2000 registry value; null where blank.</summary>
    public string? DefaultLicenseServer { get; init; }

    /// <summary>First terminal session ever: one start of the grace period; null where unknown.</summary>
    public DateOnly? FirstTsConnection { get; init; }

    /// <summary>Id of the server license assigned to this copy; null where none is named.</summary>
    public string? License { get; init; }
}
