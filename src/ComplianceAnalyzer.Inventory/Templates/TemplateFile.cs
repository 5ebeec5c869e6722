namespace ComplianceAnalyzer.Inventory.Templates;

/// <summary>One file of an empty inventory.</summary>
/// <param name="Name">Name in the folder of the inventory.</param>
/// <param name="Content">Content, with line feeds; ASCII or UTF-8.</param>
public sealed record TemplateFile(string Name, string Content);
