using ComplianceAnalyzer.Inventory.Identity;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Binds <c>issued-licenses.csv</c>.</summary>
internal sealed class IssuedLicenseBinder : ITableBinder<IssuedLicense>
{
    private static readonly SchemaBuilder schema = new(
        InventoryTable.IssuedLicenses,
        "issued-licenses",
        "one token that a license server issued"
    );

    private static readonly Column licenseServer = schema.Optional("LicenseServer", ColumnKind.Host, "license server");
    private static readonly Column licenseId = schema.Required("LicenseId", ColumnKind.Identifier, "key of the token");
    private static readonly Column keyPackId = schema.Optional(
        "KeyPackId",
        ColumnKind.Identifier,
        "key pack it was taken from"
    );
    private static readonly Column client = schema.Optional("Client", ColumnKind.Host, "device it was issued to");
    private static readonly Column user = schema.Optional("User", ColumnKind.Account, "account it was issued to");
    private static readonly Column issuedOn = schema.Optional("IssuedOn", ColumnKind.Date, "day of issue");
    private static readonly Column expiresOn = schema.Optional("ExpiresOn", ColumnKind.Date, "expiry");
    private static readonly Column type = schema.Optional("Type", ColumnKind.Choice, "Temporary or Permanent");
    private static readonly Column version = schema.Optional("Version", ColumnKind.Version, "2000, 2003…");

    /// <inheritdoc/>
    public TableSchema Schema { get; } = schema.Build();

    /// <inheritdoc/>
    public DuplicatePolicy<IssuedLicense> Duplicates { get; } =
        new KeepFirst<IssuedLicense>(
            token => token.LicenseServer is null ? token.LicenseId : $"{token.LicenseId} of {token.LicenseServer}",
            (first, other) => first with { Source = other.Source } == other
        );

    /// <inheritdoc/>
    public int Compare(IssuedLicense? x, IssuedLicense? y)
    {
        int order = string.CompareOrdinal(x!.LicenseId, y!.LicenseId);
        return order != 0 ? order : string.CompareOrdinal(x.LicenseServer, y.LicenseServer);
    }

    /// <inheritdoc/>
    public IssuedLicense? Bind(Row row)
    {
        string? id = row.Identifier(licenseId);
        if (row.IsRejected)
            return null;
        return new IssuedLicense(row.Location)
        {
            LicenseId = id!,
            LicenseServer = row.Host(licenseServer, NameRoles.LicenseServer),
            KeyPackId = row.Identifier(keyPackId),
            Client = row.Host(client, NameRoles.Client),
            User = row.Account(user),
            IssuedOn = row.Date(issuedOn),
            ExpiresOn = row.Date(expiresOn),
            Temporary = row.Choice(type, Choices.TokenType),
            Version = row.Version(version),
        };
    }
}
