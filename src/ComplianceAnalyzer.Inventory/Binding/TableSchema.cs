using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>The columns of one table.</summary>
/// <param name="Table">The table.</param>
/// <param name="FileStem">Name of its file without <c>.csv</c>.</param>
/// <param name="Meaning">What one row is.</param>
/// <param name="Columns">Its columns, in the order of the documentation.</param>
public sealed record TableSchema(InventoryTable Table, string FileStem, string Meaning, ImmutableArray<Column> Columns)
{
    /// <summary>Canonical file name.</summary>
    public string FileName => FileStem + ".csv";
}
