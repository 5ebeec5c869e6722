using ComplianceAnalyzer.Inventory.Identity;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Binds <c>license-servers.csv</c>.</summary>
internal sealed class LicenseServerBinder : ITableBinder<LicenseServer>
{
    private static readonly SchemaBuilder schema = new(
        InventoryTable.LicenseServers,
        "license-servers",
        "one Terminal Server license server"
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
        "operating system as exported"
    );
    private static readonly Column role = schema.Required("Role", ColumnKind.Choice, "Enterprise, Domain or Workgroup");
    private static readonly Column isDomainController = schema.Optional(
        "IsDomainController",
        ColumnKind.Flag,
        "yes or no"
    );
    private static readonly Column activated = schema.Optional("Activated", ColumnKind.Flag, "yes or no");
    private static readonly Column activatedOn = schema.Optional("ActivatedOn", ColumnKind.Date, "day of activation");

    /// <inheritdoc/>
    public TableSchema Schema { get; } = schema.Build();

    /// <inheritdoc/>
    public DuplicatePolicy<LicenseServer> Duplicates { get; } =
        new MergeRows<LicenseServer>(
            server => server.Key,
            (first, other) => first with { Name = Show.Plainer(first.Name, other.Name) },
            new("Site", server => server.Site, (first, other) => first with { Site = other.Site }),
            new(
                "OperatingSystem",
                server => server.OperatingSystem.Text,
                (first, other) => first with { OperatingSystem = other.OperatingSystem }
            ),
            new("Role", server => server.Role.ToString(), (first, other) => first with { Role = other.Role }),
            new(
                "IsDomainController",
                server => server.IsDomainController ? "yes" : null,
                (first, other) => first with { IsDomainController = other.IsDomainController }
            ),
            new(
                "Activated",
                server => server.Activated?.ToString(),
                (first, other) => first with { Activated = other.Activated }
            ),
            new(
                "ActivatedOn",
                server => Show.Date(server.ActivatedOn),
                (first, other) => first with { ActivatedOn = other.ActivatedOn }
            )
        );

    /// <inheritdoc/>
    public int Compare(LicenseServer? x, LicenseServer? y) => string.CompareOrdinal(x!.Key, y!.Key);

    /// <inheritdoc/>
    public LicenseServer? Bind(Row row)
    {
        string? nameText = row.Text(name);
        OperatingSystemInfo? system = row.OperatingSystem(operatingSystem, runsServers: true);
        LicenseServerRole? scope = row.Choice(role, Choices.LicenseServerRole);
        if (row.IsRejected || row.Declared(name, domain, NameRoles.LicenseServer) is not { } host)
            return null;
        return new LicenseServer(row.Location)
        {
            Key = host.Key,
            Name = nameText!,
            Domain = host.Domain,
            Site = row.Text(site),
            OperatingSystem = system!,
            Role = scope!.Value,
            IsDomainController = row.Flag(isDomainController) ?? false,
            Activated = row.Flag(activated),
            ActivatedOn = row.Date(activatedOn),
        };
    }
}
