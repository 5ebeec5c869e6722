namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>How a terminal server finds a license server.</summary>
public enum DiscoveryRoute
{
    /// <summary>Both run on one machine.</summary>
    Local,

    /// <summary>The registry names it (S48, S49).</summary>
    Registry,

    /// <summary>Enterprise license server of the same site (S47).</summary>
    EnterpriseInSite,

    /// <summary>Domain license server on a controller of the same domain.</summary>
    DomainController,
}
