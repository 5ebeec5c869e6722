using ComplianceAnalyzer.Inventory.Identity;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Binds <c>key-packs.csv</c>.</summary>
internal sealed class KeyPackBinder : ITableBinder<KeyPack>
{
    private const string TemporaryType = "4";

    private static readonly SchemaBuilder schema = new(
        InventoryTable.KeyPacks,
        "key-packs",
        "one key pack that a license server reports; never proof of ownership"
    );

    private static readonly Column licenseServer = schema.Required("LicenseServer", ColumnKind.Host, "license server");
    private static readonly Column keyPackId = schema.Required(
        "KeyPackId",
        ColumnKind.Identifier,
        "key of the pack on that server"
    );
    private static readonly Column productCode = schema.Optional(
        "ProductCode",
        ColumnKind.Text,
        "product code, such as A02-5.02-S"
    );
    private static readonly Column kind = schema.Optional(
        "Kind",
        ColumnKind.Choice,
        "TsDevice (0), TsUser (1), BuiltIn (3) or Temporary"
    );
    private static readonly Column keyPackType = schema.Optional(
        "KeyPackType",
        ColumnKind.Identifier,
        "the license server's number for the kind of pack, of which 4 means temporary"
    );
    private static readonly Column version = schema.Optional(
        "Version",
        ColumnKind.Version,
        "2000, 2003…; blank: from ProductCode"
    );
    private static readonly Column total = schema.Optional(
        "Total",
        ColumnKind.Integer,
        "licenses in the pack; -1 means unlimited"
    );
    private static readonly Column issued = schema.Optional(
        "Issued",
        ColumnKind.Integer,
        "licenses issued; -1 means not counted"
    );
    private static readonly Column available = schema.Optional(
        "Available",
        ColumnKind.Integer,
        "licenses left; -1 means not counted"
    );
    private static readonly Column expiresOn = schema.Optional("ExpiresOn", ColumnKind.Date, "expiry");

    /// <inheritdoc/>
    public TableSchema Schema { get; } = schema.Build();

    /// <inheritdoc/>
    public DuplicatePolicy<KeyPack> Duplicates { get; } =
        new KeepFirst<KeyPack>(
            pack => $"{pack.KeyPackId} on {pack.LicenseServer}",
            (first, other) => first with { Source = other.Source } == other
        );

    /// <inheritdoc/>
    public int Compare(KeyPack? x, KeyPack? y)
    {
        int order = string.CompareOrdinal(x!.LicenseServer, y!.LicenseServer);
        return order != 0 ? order : string.CompareOrdinal(x.KeyPackId, y.KeyPackId);
    }

    /// <inheritdoc/>
    public KeyPack? Bind(Row row)
    {
        string? server = row.Host(licenseServer, NameRoles.LicenseServer);
        string? id = row.Identifier(keyPackId);
        if (row.IsRejected)
            return null;
        string? code = row.Text(productCode);
        (KeyPackKind? codeKind, ProductVersion? codeVersion) = code is null ? default : VersionText.OfProductCode(code);
        return new KeyPack(row.Location)
        {
            LicenseServer = server!,
            KeyPackId = id!,
            ProductCode = code,
            Kind =
                row.Text(keyPackType) == TemporaryType
                    ? KeyPackKind.Temporary
                    : row.Choice(kind, Choices.KeyPackKind) ?? codeKind,
            Version = row.Version(version) ?? codeVersion,
            Total = row.CountOrUnlimited(total),
            Issued = row.CountOrUnlimited(issued),
            Available = row.CountOrUnlimited(available),
            ExpiresOn = row.Date(expiresOn),
        };
    }
}
