using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Binds <c>server-licenses.csv</c>.</summary>
internal sealed class ServerLicenseBinder : ITableBinder<ServerLicense>
{
    private static readonly SchemaBuilder schema = new(
        InventoryTable.ServerLicenses,
        "server-licenses",
        "one purchase of licenses for the server software"
    );

    private static readonly Column licenseId = schema.Declares("LicenseId", ColumnKind.Identifier, "key of the row");
    private static readonly Column edition = schema.Required(
        "Edition",
        ColumnKind.Choice,
        "Standard, Enterprise, Datacenter, Web or SmallBusiness"
    );
    private static readonly Column version = schema.Required(
        "Version",
        ColumnKind.Version,
        "2000, 2003, 2008, 2008 R2…"
    );
    private static readonly Column quantity = schema.Required(
        "Quantity",
        ColumnKind.Integer,
        "number of licenses, at least 1"
    );
    private static readonly Column acquiredOn = schema.Optional("AcquiredOn", ColumnKind.Date, "day of acquisition");
    private static readonly Column channel = schema.Optional("Channel", ColumnKind.Choice, "Volume, Retail or OEM");

    /// <inheritdoc/>
    public TableSchema Schema { get; } = schema.Build();

    /// <inheritdoc/>
    public DuplicatePolicy<ServerLicense> Duplicates { get; } =
        new KeepPurchases<ServerLicense>(license => license.LicenseId, license => license with { Source = default });

    /// <inheritdoc/>
    public int Compare(ServerLicense? x, ServerLicense? y) => string.CompareOrdinal(x!.LicenseId, y!.LicenseId);

    /// <inheritdoc/>
    public ServerLicense? Bind(Row row)
    {
        string? id = row.Identifier(licenseId);
        ServerEdition? named = row.Choice(edition, Choices.Edition);
        ProductVersion? release = row.Version(version);
        int? number = row.Integer(quantity, 1);
        if (row.IsRejected)
            return null;
        return new ServerLicense(row.Location)
        {
            LicenseId = id!,
            Edition = named!.Value,
            Version = release!.Value,
            Quantity = number!.Value,
            AcquiredOn = row.Date(acquiredOn),
            Channel = row.Choice(channel, Choices.LicenseChannel) ?? AcquisitionChannel.Unknown,
        };
    }
}
