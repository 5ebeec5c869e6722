namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>Edition of the server software, as in <c>servers.csv</c>.</summary>
public enum ServerEdition
{
    /// <summary>Neither the column nor the operating system text names it.</summary>
    Unknown,

    /// <summary>Standard Edition (<c>Server</c> in Windows 2000).</summary>
    Standard,

    /// <summary>Enterprise Edition (<c>Advanced Server</c> in Windows 2000).</summary>
    Enterprise,

    /// <summary>Datacenter Edition.</summary>
    Datacenter,

    /// <summary>Web Edition: has no Terminal Server.</summary>
    Web,

    /// <summary>Small Business Server: has no Terminal Server in application mode.</summary>
    SmallBusiness,
}
