namespace ComplianceAnalyzer.Inventory.Identity;

/// <summary>What a name was found to mean.</summary>
/// <param name="Key">Canonical key; the name as written, in upper case, where nothing of the inventory is meant.</param>
/// <param name="Domain">Canonical domain; null where unknown.</param>
/// <param name="IsAmbiguous">True where several things could be meant.</param>
internal readonly record struct NameResolution(string Key, string? Domain, bool IsAmbiguous);
