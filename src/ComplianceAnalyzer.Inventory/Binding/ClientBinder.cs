using ComplianceAnalyzer.Inventory.Identity;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Binds <c>clients.csv</c>.</summary>
internal sealed class ClientBinder : ITableBinder<Client>
{
    private static readonly SchemaBuilder schema = new(InventoryTable.Clients, "clients", "one device");

    private static readonly Column name = schema.Declares(
        "Name",
        ColumnKind.Host,
        "name of the device; with Domain its key"
    );
    private static readonly Column domain = schema.Optional("Domain", ColumnKind.Domain, "NetBIOS or DNS domain");
    private static readonly Column site = schema.Optional("Site", ColumnKind.Text, "Active Directory site");
    private static readonly Column department = schema.Optional("Department", ColumnKind.Text, "department");
    private static readonly Column serialNumber = schema.Optional(
        "SerialNumber",
        ColumnKind.Identifier,
        "serial number"
    );
    private static readonly Column operatingSystem = schema.Optional(
        "OperatingSystem",
        ColumnKind.OperatingSystem,
        "operating system as exported; also thin clients and other makers"
    );
    private static readonly Column primaryUser = schema.Optional(
        "PrimaryUser",
        ColumnKind.Account,
        "account of the main user"
    );
    private static readonly Column lastSeen = schema.Optional(
        "LastSeen",
        ColumnKind.Date,
        "last day the device was seen"
    );

    /// <inheritdoc/>
    public TableSchema Schema { get; } = schema.Build();

    /// <inheritdoc/>
    public DuplicatePolicy<Client> Duplicates { get; } =
        new MergeRows<Client>(
            client => client.Key,
            (first, other) => first with { Name = Show.Plainer(first.Name, other.Name) },
            new("Site", client => client.Site, (first, other) => first with { Site = other.Site }),
            new(
                "Department",
                client => client.Department,
                (first, other) => first with { Department = other.Department }
            ),
            new(
                "SerialNumber",
                client => client.SerialNumber,
                (first, other) => first with { SerialNumber = other.SerialNumber }
            ),
            new(
                "OperatingSystem",
                client => client.OperatingSystem?.Text,
                (first, other) => first with { OperatingSystem = other.OperatingSystem }
            ),
            new(
                "PrimaryUser",
                client => client.PrimaryUser,
                (first, other) => first with { PrimaryUser = other.PrimaryUser }
            ),
            new(
                "LastSeen",
                client => Show.Date(client.LastSeen),
                (first, other) => first with { LastSeen = other.LastSeen }
            )
        );

    /// <inheritdoc/>
    public int Compare(Client? x, Client? y) => string.CompareOrdinal(x!.Key, y!.Key);

    /// <inheritdoc/>
    public Client? Bind(Row row)
    {
        string? nameText = row.Text(name);
        if (row.IsRejected || row.Declared(name, domain, NameRoles.Client) is not { } host)
            return null;
        return new Client(row.Location)
        {
            Key = host.Key,
            Name = nameText!,
            Domain = host.Domain,
            Site = row.Text(site),
            Department = row.Text(department),
            SerialNumber = row.Identifier(serialNumber),
            OperatingSystem = row.OperatingSystem(operatingSystem, runsServers: false),
            PrimaryUser = row.Account(primaryUser),
            LastSeen = row.Date(lastSeen),
        };
    }
}
