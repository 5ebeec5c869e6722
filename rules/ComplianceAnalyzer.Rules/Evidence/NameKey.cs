using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Rules.Evidence;

/// <summary>A name and the table that should hold it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Name">Canonical key within it.</param>
internal readonly record struct NameKey(InventoryTable Table, string Name);
