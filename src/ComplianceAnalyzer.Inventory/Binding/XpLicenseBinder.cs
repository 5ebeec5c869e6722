using ComplianceAnalyzer.Inventory.Identity;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Binds <c>xp-licenses.csv</c>.</summary>
internal sealed class XpLicenseBinder : ITableBinder<XpLicense>
{
    private const string DefaultProduct = "Windows XP Professional";

    private static readonly ChoiceTable<AcquisitionChannel> channels = Choices.LicenseChannel;

    private static readonly SchemaBuilder schema = new(
        InventoryTable.XpLicenses,
        "xp-licenses",
        "one purchase of Windows XP licenses"
    );

    private static readonly Column licenseId = schema.Declares("LicenseId", ColumnKind.Identifier, "key of the row");
    private static readonly Column product = schema.Optional(
        "Product",
        ColumnKind.Text,
        "Windows XP Professional if blank; anything else is not eligible for the transition offer"
    );
    private static readonly Column quantity = schema.Optional(
        "Quantity",
        ColumnKind.Integer,
        "number of licenses, 1 if blank"
    );
    private static readonly Column acquiredOn = schema.Required("AcquiredOn", ColumnKind.Date, "day of acquisition");
    private static readonly Column channel = schema.Required("Channel", ColumnKind.Choice, "Volume, Retail or OEM");
    private static readonly Column program = schema.Optional(
        "Programme",
        ColumnKind.Choice,
        "volume program: " + string.Join(", ", Choices.Program.Canonical)
    );
    private static readonly Column enrollmentNumber = schema.Optional(
        "EnrollmentNumber",
        ColumnKind.Identifier,
        "credential of the program"
    );
    private static readonly Column agreementNumber = schema.Optional(
        "AgreementNumber",
        ColumnKind.Identifier,
        "credential of the program"
    );
    private static readonly Column licenseNumber = schema.Optional(
        "LicenseNumber",
        ColumnKind.Identifier,
        "credential of the program"
    );
    private static readonly Column authorizationNumber = schema.Optional(
        "AuthorizationNumber",
        ColumnKind.Identifier,
        "credential of the program"
    );
    private static readonly Column productKey = schema.Optional(
        "ProductKey",
        ColumnKind.Secret,
        "for Retail and OEM; reports show its last five characters only"
    );
    private static readonly Column upgradeRights = schema.Optional(
        "UpgradeRights",
        ColumnKind.Choice,
        "None (if blank), SoftwareAssurance, UpgradeAdvantage or EnterpriseAgreement"
    );
    private static readonly Column client = schema.Optional("Client", ColumnKind.Host, "device it is installed on");

    /// <inheritdoc/>
    public TableSchema Schema { get; } = schema.Build();

    /// <inheritdoc/>
    public DuplicatePolicy<XpLicense> Duplicates { get; } =
        new KeepPurchases<XpLicense>(license => license.LicenseId, license => license with { Source = default });

    /// <inheritdoc/>
    public int Compare(XpLicense? x, XpLicense? y) => string.CompareOrdinal(x!.LicenseId, y!.LicenseId);

    /// <inheritdoc/>
    public XpLicense? Bind(Row row)
    {
        string? id = row.Identifier(licenseId);
        DateOnly? acquired = row.Date(acquiredOn);
        AcquisitionChannel? acquiredBy = row.Choice(channel, channels);
        if (row.IsRejected)
            return null;
        string productText = row.Text(product) ?? DefaultProduct;
        return new XpLicense(row.Location)
        {
            LicenseId = id!,
            Product = productText,
            IsXpProfessional = IsXpProfessional(row, productText),
            Quantity = row.Integer(quantity, 1) ?? 1,
            AcquiredOn = acquired!.Value,
            Channel = acquiredBy!.Value,
            Program = row.Choice(program, Choices.Program),
            EnrollmentNumber = row.Identifier(enrollmentNumber),
            AgreementNumber = row.Identifier(agreementNumber),
            LicenseNumber = row.Identifier(licenseNumber),
            AuthorizationNumber = row.Identifier(authorizationNumber),
            ProductKey = row.Secret(productKey),
            UpgradeRights = row.Choice(upgradeRights, Choices.UpgradeRights) ?? UpgradeRights.None,
            Client = row.Host(client, NameRoles.Client),
        };
    }

    /// <summary>The offer names one product; an edition built on it, such as Tablet PC, is another one.</summary>
    private static bool IsXpProfessional(Row row, string text) =>
        row.Context.OperatingSystem(text, runsServers: false).Family == OperatingSystemFamily.WindowsXpProfessional
        && !text.Contains("Tablet", StringComparison.OrdinalIgnoreCase);
}
