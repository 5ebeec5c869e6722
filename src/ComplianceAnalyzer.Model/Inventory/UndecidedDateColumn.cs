namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>
/// A column of dates in which some can be read with the day first and with the month first, and nothing decides between the two: those
/// dates count as unknown. The source is the header of the column.
/// </summary>
public sealed record UndecidedDateColumn(SourceLocation Source) : InventoryFact(Source)
{
    /// <summary>The table.</summary>
    public required InventoryTable Table { get; init; }

    /// <summary>Canonical name of the column.</summary>
    public required string Column { get; init; }

    /// <summary>Number of dates that are unknown for it.</summary>
    public required int Values { get; init; }

    /// <summary>True where other dates of the column contradict each other, false where none tells.</summary>
    public bool IsMixed { get; init; }
}
