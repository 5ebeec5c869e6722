namespace ComplianceAnalyzer.Inventory.Identity;

/// <summary>The tables that describe what a name means; none for a name that is only referred to.</summary>
[Flags]
internal enum NameRoles
{
    None = 0,
    Server = 1,
    Client = 2,
    LicenseServer = 4,
    User = 8,
}
