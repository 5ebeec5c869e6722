using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Binds <c>prices.csv</c>.</summary>
internal sealed class PriceBinder : ITableBinder<Price>
{
    private static readonly SchemaBuilder schema = new(
        InventoryTable.Prices,
        "prices",
        "the price of one kind of CAL; without prices, CALs are counted"
    );

    private static readonly Column kind = schema.Required(
        "Kind",
        ColumnKind.Choice,
        string.Join(", ", Choices.CalKind.Canonical)
    );
    private static readonly Column unitPrice = schema.Required("UnitPrice", ColumnKind.Decimal, "price of one");
    private static readonly Column currency = schema.Required("Currency", ColumnKind.Text, "currency, such as EUR");

    /// <inheritdoc/>
    public TableSchema Schema { get; } = schema.Build();

    /// <inheritdoc/>
    public DuplicatePolicy<Price> Duplicates { get; } =
        new KeepFirst<Price>(
            price => $"{price.Kind} in {price.Currency}",
            (first, other) => first with { Source = other.Source } == other
        );

    /// <inheritdoc/>
    public int Compare(Price? x, Price? y)
    {
        int order = x!.Kind.CompareTo(y!.Kind);
        return order != 0 ? order : string.CompareOrdinal(x.Currency, y.Currency);
    }

    /// <inheritdoc/>
    public Price? Bind(Row row)
    {
        CalKind? cal = row.Choice(kind, Choices.CalKind);
        decimal? amount = row.Amount(unitPrice);
        string? unit = row.Text(currency);
        if (row.IsRejected)
            return null;
        return new Price(row.Location)
        {
            Kind = cal!.Value,
            UnitPrice = amount!.Value,
            Currency = unit!.ToUpperInvariant(),
        };
    }
}
