namespace ComplianceAnalyzer.Inventory.Headers;

/// <summary>Another name of a column or of a file.</summary>
/// <param name="Table">Stem of the table's file; null for every table that has the column.</param>
/// <param name="Column">Canonical name of the column; empty where the name is one of the file.</param>
/// <param name="Name">The other name.</param>
internal sealed record NameAlias(string? Table, string Column, string Name);
