using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Binds <c>domains.csv</c>.</summary>
internal sealed class DomainBinder : ITableBinder<DomainInfo>
{
    private static readonly SchemaBuilder schema = new(InventoryTable.Domains, "domains", "one domain");

    private static readonly Column domain = schema.Required("Domain", ColumnKind.Domain, "NetBIOS or DNS name");
    private static readonly Column controllers = schema.Optional(
        "ControllersOperatingSystem",
        ColumnKind.OperatingSystem,
        "what the domain controllers run: Windows 2000 or Windows Server 2003"
    );

    /// <inheritdoc/>
    public TableSchema Schema { get; } = schema.Build();

    /// <inheritdoc/>
    public DuplicatePolicy<DomainInfo> Duplicates { get; } =
        new MergeRows<DomainInfo>(
            info => info.Domain,
            (first, _) => first,
            new MergedColumn<DomainInfo>(
                "ControllersOperatingSystem",
                info => info.ControllersOperatingSystem?.Text,
                (first, other) => first with { ControllersOperatingSystem = other.ControllersOperatingSystem }
            )
        );

    /// <inheritdoc/>
    public int Compare(DomainInfo? x, DomainInfo? y) => string.CompareOrdinal(x!.Domain, y!.Domain);

    /// <inheritdoc/>
    public DomainInfo? Bind(Row row)
    {
        string? name = row.Text(domain);
        if (row.IsRejected)
            return null;
        return new DomainInfo(row.Location)
        {
            Domain = row.Context.Domains.Canonical(name!.ToUpperInvariant()),
            ControllersOperatingSystem = row.OperatingSystem(controllers, runsServers: true),
        };
    }
}
