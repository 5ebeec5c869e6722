namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>Whether a table of the inventory was there: what a rule may conclude from a row's absence depends on it. One fact a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Present">True where at least one file of the table was read, even an empty one.</param>
/// <param name="Rows">Accepted rows.</param>
/// <param name="Rejected">Rows that could not be read and are missing from the evidence.</param>
public sealed record EvidenceTable(InventoryTable Table, bool Present, int Rows, int Rejected);
