namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>The tables of an inventory, one for each kind of file.</summary>
public enum InventoryTable
{
    /// <summary><c>servers.csv</c>, the only required one.</summary>
    Servers,

    /// <summary><c>clients.csv</c>.</summary>
    Clients,

    /// <summary><c>users.csv</c>.</summary>
    Users,

    /// <summary><c>xp-licenses.csv</c>.</summary>
    XpLicenses,

    /// <summary><c>cals.csv</c>.</summary>
    Cals,

    /// <summary><c>sessions.csv</c>.</summary>
    Sessions,

    /// <summary><c>license-servers.csv</c>.</summary>
    LicenseServers,

    /// <summary><c>key-packs.csv</c>.</summary>
    KeyPacks,

    /// <summary><c>issued-licenses.csv</c>.</summary>
    IssuedLicenses,

    /// <summary><c>server-licenses.csv</c>.</summary>
    ServerLicenses,

    /// <summary><c>domains.csv</c>.</summary>
    Domains,

    /// <summary><c>incidents.csv</c>.</summary>
    Incidents,

    /// <summary><c>prices.csv</c>.</summary>
    Prices,

    /// <summary><c>waivers.csv</c>.</summary>
    Waivers,
}
