using ComplianceAnalyzer.Inventory.Identity;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Binds <c>servers.csv</c>.</summary>
internal sealed class ServerBinder : ITableBinder<Server>
{
    private static readonly SchemaBuilder schema = new(
        InventoryTable.Servers,
        "servers",
        "one installed copy of the server software"
    );

    private static readonly Column name = schema.Declares(
        "Name",
        ColumnKind.Host,
        "name of the computer; with Domain its key"
    );
    private static readonly Column domain = schema.Optional("Domain", ColumnKind.Domain, "NetBIOS or DNS domain");
    private static readonly Column site = schema.Optional("Site", ColumnKind.Text, "Active Directory site");
    private static readonly Column operatingSystem = schema.Required(
        "OperatingSystem",
        ColumnKind.OperatingSystem,
        "operating system as exported, such as Windows Server 2003 Enterprise"
    );
    private static readonly Column edition = schema.Optional(
        "Edition",
        ColumnKind.Choice,
        "Standard, Enterprise, Datacenter, Web or SmallBusiness; blank: from OperatingSystem"
    );
    private static readonly Column architecture = schema.Optional(
        "Architecture",
        ColumnKind.Choice,
        "x86, x64 or Itanium; blank: from OperatingSystem, else x86 is assumed"
    );
    private static readonly Column terminalServer = schema.Optional(
        "TerminalServer",
        ColumnKind.Choice,
        "Application, RemoteAdministration or None; blank: None is assumed"
    );
    private static readonly Column licensingMode = schema.Optional(
        "TsLicensingMode",
        ColumnKind.Choice,
        "PerDevice (2) or PerUser (4); blank: PerDevice, the default of the product"
    );
    private static readonly Column windowsCalMode = schema.Optional(
        "WindowsCalMode",
        ColumnKind.Choice,
        "PerServer or PerDeviceOrUser; blank: PerDeviceOrUser is assumed"
    );
    private static readonly Column perServerCals = schema.Optional(
        "PerServerCals",
        ColumnKind.Integer,
        "CALs dedicated to this server in Per Server mode"
    );
    private static readonly Column peakConnections = schema.Optional(
        "PeakConnections",
        ColumnKind.Integer,
        "highest number of concurrent connections seen, for Per Server mode"
    );
    private static readonly Column isDomainController = schema.Optional(
        "IsDomainController",
        ColumnKind.Flag,
        "yes or no"
    );
    private static readonly Column licenseServers = schema.Optional(
        "LicenseServers",
        ColumnKind.HostList,
        "license servers that the registry of this server names"
    );
    private static readonly Column defaultLicenseServer = schema.Optional(
        "DefaultLicenseServer",
        ColumnKind.Host,
        "the registry value of Windows 2000"
    );
    private static readonly Column firstTsConnection = schema.Optional(
        "FirstTsConnection",
        ColumnKind.Date,
        "first terminal session ever, the start of the grace period"
    );
    private static readonly Column license = schema.Optional(
        "License",
        ColumnKind.Identifier,
        "id of the row in server-licenses.csv assigned to this copy"
    );

    /// <inheritdoc/>
    public TableSchema Schema { get; } = schema.Build();

    /// <inheritdoc/>
    public DuplicatePolicy<Server> Duplicates { get; } =
        new MergeRows<Server>(
            server => server.Key,
            (first, other) => first with { Name = Show.Plainer(first.Name, other.Name) },
            new("Site", server => server.Site, (first, other) => first with { Site = other.Site }),
            new(
                "OperatingSystem",
                server => server.OperatingSystem.Text,
                (first, other) => first with { OperatingSystem = other.OperatingSystem }
            ),
            new(
                "Edition",
                server => server.Edition == ServerEdition.Unknown ? null : server.Edition.ToString(),
                (first, other) => first with { Edition = other.Edition }
            ),
            new(
                "Architecture",
                server => server.ArchitectureAssumed ? null : server.Architecture.ToString(),
                (first, other) => first with { Architecture = other.Architecture, ArchitectureAssumed = false }
            ),
            new(
                "TerminalServer",
                server => server.TerminalServerAssumed ? null : server.TerminalServer.ToString(),
                (first, other) => first with { TerminalServer = other.TerminalServer, TerminalServerAssumed = false }
            ),
            new(
                "TsLicensingMode",
                server => server.LicensingModeAssumed ? null : server.LicensingMode.ToString(),
                (first, other) =>
                    first with
                    {
                        LicensingMode = other.LicensingMode,
                        LicensingModeText = other.LicensingModeText,
                        LicensingModeAssumed = false,
                    }
            ),
            new(
                "WindowsCalMode",
                server => server.WindowsCalModeAssumed ? null : server.WindowsCalMode.ToString(),
                (first, other) => first with { WindowsCalMode = other.WindowsCalMode, WindowsCalModeAssumed = false }
            ),
            new(
                "PerServerCals",
                server => Show.Number(server.PerServerCals),
                (first, other) => first with { PerServerCals = other.PerServerCals }
            ),
            new(
                "PeakConnections",
                server => Show.Number(server.PeakConnections),
                (first, other) => first with { PeakConnections = other.PeakConnections }
            ),
            new(
                "IsDomainController",
                server => server.IsDomainController ? "yes" : null,
                (first, other) => first with { IsDomainController = other.IsDomainController }
            ),
            new(
                "LicenseServers",
                server => server.LicenseServers.IsEmpty ? null : string.Join("; ", server.LicenseServers),
                (first, other) => first with { LicenseServers = other.LicenseServers }
            ),
            new(
                "DefaultLicenseServer",
                server => server.DefaultLicenseServer,
                (first, other) => first with { DefaultLicenseServer = other.DefaultLicenseServer }
            ),
            new(
                "FirstTsConnection",
                server => Show.Date(server.FirstTsConnection),
                (first, other) => first with { FirstTsConnection = other.FirstTsConnection }
            ),
            new("License", server => server.License, (first, other) => first with { License = other.License })
        );

    /// <inheritdoc/>
    public int Compare(Server? x, Server? y) => string.CompareOrdinal(x!.Key, y!.Key);

    /// <inheritdoc/>
    public Server? Bind(Row row)
    {
        string? nameText = row.Text(name);
        OperatingSystemInfo? system = row.OperatingSystem(operatingSystem, runsServers: true);
        if (row.IsRejected)
            return null;
        if (row.Declared(name, domain, NameRoles.Server) is not { } host)
            return null;
        ProcessorArchitecture? named = row.Choice(architecture, Choices.Architecture) ?? system!.Architecture;
        TerminalServerMode? mode = row.Choice(terminalServer, Choices.TerminalServer);
        WindowsCalMode? calMode = row.Choice(windowsCalMode, Choices.WindowsCalMode);
        string? modeText = row.Text(licensingMode);
        return new Server(row.Location)
        {
            Key = host.Key,
            Name = nameText!,
            Domain = host.Domain,
            Site = row.Text(site),
            OperatingSystem = system!,
            Edition = row.Choice(edition, Choices.Edition) ?? system!.Edition,
            Architecture = named ?? ProcessorArchitecture.X86,
            ArchitectureAssumed = named is null,
            TerminalServer = mode ?? TerminalServerMode.None,
            TerminalServerAssumed = mode is null,
            LicensingMode = ModeOf(modeText),
            LicensingModeText = modeText,
            LicensingModeAssumed = modeText is null,
            WindowsCalMode = calMode ?? WindowsCalMode.PerDeviceOrUser,
            WindowsCalModeAssumed = calMode is null,
            PerServerCals = row.Integer(perServerCals, 0),
            PeakConnections = row.Integer(peakConnections, 0),
            IsDomainController = row.Flag(isDomainController) ?? false,
            LicenseServers = [.. row.Hosts(licenseServers, NameRoles.LicenseServer)],
            DefaultLicenseServer = row.Host(defaultLicenseServer, NameRoles.LicenseServer),
            FirstTsConnection = row.Date(firstTsConnection),
            License = row.Identifier(license),
        };
    }

    /// <summary>What the registry holds is what the server does: a value it does not know is a finding, not bad input.</summary>
    private static TsLicensingMode ModeOf(string? text)
    {
        if (text is null)
            return TsLicensingMode.PerDevice;
        return Choices.LicensingMode.TryRead(text, out TsLicensingMode mode) ? mode : TsLicensingMode.Invalid;
    }
}
