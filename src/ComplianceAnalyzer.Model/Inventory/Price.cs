namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>Price of one CAL (<c>prices.csv</c>).</summary>
public sealed record Price(SourceLocation Source) : InventoryFact(Source)
{
    /// <summary>Kind of CAL.</summary>
    public required CalKind Kind { get; init; }

    /// <summary>Price of one, at least 0.</summary>
    public required decimal UnitPrice { get; init; }

    /// <summary>Currency, upper case.</summary>
    public required string Currency { get; init; }
}
