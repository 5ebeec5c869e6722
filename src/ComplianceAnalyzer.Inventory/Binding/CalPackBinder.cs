using ComplianceAnalyzer.Inventory.Identity;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Binds <c>cals.csv</c>.</summary>
internal sealed class CalPackBinder : ITableBinder<CalPack>
{
    private static readonly SchemaBuilder schema = new(
        InventoryTable.Cals,
        "cals",
        "one pack of client access licenses owned"
    );

    private static readonly Column packId = schema.Declares("PackId", ColumnKind.Identifier, "key of the row");
    private static readonly Column kind = schema.Required(
        "Kind",
        ColumnKind.Choice,
        string.Join(", ", Choices.CalKind.Canonical)
    );
    private static readonly Column version = schema.Required(
        "Version",
        ColumnKind.Version,
        "2000, 2003, 2008, 2008 R2…; a CAL serves servers of its version and earlier"
    );
    private static readonly Column quantity = schema.Required(
        "Quantity",
        ColumnKind.Integer,
        "number of CALs, at least 1"
    );
    private static readonly Column acquiredOn = schema.Optional(
        "AcquiredOn",
        ColumnKind.Date,
        "day of acquisition; after the analysis date the pack does not count"
    );
    private static readonly Column channel = schema.Optional(
        "Channel",
        ColumnKind.Choice,
        "Volume, Retail, OEM or TransitionOffer"
    );
    private static readonly Column program = schema.Optional(
        "Programme",
        ColumnKind.Choice,
        "volume program, as in xp-licenses.csv"
    );
    private static readonly Column licenseServer = schema.Optional(
        "LicenseServer",
        ColumnKind.Host,
        "where TS CALs are installed"
    );
    private static readonly Column server = schema.Optional(
        "Server",
        ColumnKind.Host,
        "the copy that an external connector is acquired for"
    );
    private static readonly Column assignedTo = schema.Optional(
        "AssignedTo",
        ColumnKind.Holder,
        "account or host that holds the CAL by name; Quantity is 1 then"
    );
    private static readonly Column xpLicense = schema.Optional(
        "XpLicense",
        ColumnKind.Identifier,
        "for TransitionOffer: LicenseId in xp-licenses.csv"
    );
    private static readonly Column redeemedOn = schema.Optional("RedeemedOn", ColumnKind.Date, "for TransitionOffer");
    private static readonly Column redeemedWith = schema.Optional(
        "RedeemedWith",
        ColumnKind.Choice,
        "for TransitionOffer: " + string.Join(", ", Choices.Credential.Canonical)
    );

    /// <inheritdoc/>
    public TableSchema Schema { get; } = schema.Build();

    /// <inheritdoc/>
    public DuplicatePolicy<CalPack> Duplicates { get; } =
        new KeepPurchases<CalPack>(pack => pack.PackId, pack => pack with { Source = default });

    /// <inheritdoc/>
    public int Compare(CalPack? x, CalPack? y) => string.CompareOrdinal(x!.PackId, y!.PackId);

    /// <inheritdoc/>
    public CalPack? Bind(Row row)
    {
        string? id = row.Identifier(packId);
        CalKind? calKind = row.Choice(kind, Choices.CalKind);
        ProductVersion? release = row.Version(version);
        int? number = row.Integer(quantity, 1);
        if (row.IsRejected)
            return null;
        string? holder = row.Text(assignedTo);
        return new CalPack(row.Location)
        {
            PackId = id!,
            Kind = calKind!.Value,
            Version = release!.Value,
            Quantity = number!.Value,
            AcquiredOn = row.Date(acquiredOn),
            Channel = row.Choice(channel, Choices.Channel) ?? AcquisitionChannel.Unknown,
            Program = row.Choice(program, Choices.Program),
            LicenseServer = row.Host(licenseServer, NameRoles.LicenseServer),
            Server = row.Host(server, NameRoles.Server),
            AssignedTo = holder is null ? null : Holder(row, calKind.Value, number.Value, holder),
            AssignedToText = holder,
            XpLicense = row.Identifier(xpLicense),
            RedeemedOn = row.Date(redeemedOn),
            RedeemedWith = row.Choice(redeemedWith, Choices.Credential),
        };
    }

    private static string? Holder(Row row, CalKind kind, int quantity, string text)
    {
        if (kind is CalKind.ExternalConnector or CalKind.TsExternalConnector)
        {
            row.Report(
                DiagnosticCatalog.AssignedPack,
                assignedTo,
                "An external connector is not held by name; AssignedTo was not read."
            );
            return null;
        }
        if (quantity > 1)
            row.Report(
                DiagnosticCatalog.AssignedPack,
                assignedTo,
                FormattableString.Invariant($"A pack of {quantity} CALs is held by one name.")
            );
        if (kind is CalKind.WindowsDevice or CalKind.TsDevice)
            return row.HostKey(assignedTo, text, NameRoles.Client);
        return row.AccountKey(assignedTo, text) is { } account ? row.Context.PersonOf(account) : null;
    }
}
