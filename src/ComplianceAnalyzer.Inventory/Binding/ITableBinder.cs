namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Turns the rows of one table into facts.</summary>
/// <typeparam name="TFact">The fact of the table.</typeparam>
internal interface ITableBinder<TFact> : IComparer<TFact>
    where TFact : class
{
    /// <summary>The columns of the table.</summary>
    TableSchema Schema { get; }

    /// <summary>What becomes of rows that describe one thing.</summary>
    DuplicatePolicy<TFact> Duplicates { get; }

    /// <summary>Binds a row; null where it was rejected.</summary>
    TFact? Bind(Row row);
}
