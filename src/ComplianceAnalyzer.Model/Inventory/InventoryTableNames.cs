namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>Canonical file names of the tables, as findings call them.</summary>
public static class InventoryTableNames
{
    /// <summary>File name of a table in its canonical form, such as <c>license-servers.csv</c>.</summary>
    public static string FileName(this InventoryTable table) =>
        table switch
        {
            InventoryTable.Servers => "servers.csv",
            InventoryTable.Clients => "clients.csv",
            InventoryTable.Users => "users.csv",
            InventoryTable.XpLicenses => "xp-licenses.csv",
            InventoryTable.Cals => "cals.csv",
            InventoryTable.Sessions => "sessions.csv",
            InventoryTable.LicenseServers => "license-servers.csv",
            InventoryTable.KeyPacks => "key-packs.csv",
            InventoryTable.IssuedLicenses => "issued-licenses.csv",
            InventoryTable.ServerLicenses => "server-licenses.csv",
            InventoryTable.Domains => "domains.csv",
            InventoryTable.Incidents => "incidents.csv",
            InventoryTable.Prices => "prices.csv",
            InventoryTable.Waivers => "waivers.csv",
            _ => throw new ArgumentOutOfRangeException(nameof(table), table, "There is no such table."),
        };
}
