namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>One accepted row of an inventory file.</summary>
/// <param name="Source">Where the row stands; unique for each fact, and so its identity.</param>
public abstract record InventoryFact(SourceLocation Source);
