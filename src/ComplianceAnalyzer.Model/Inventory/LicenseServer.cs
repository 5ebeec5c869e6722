namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>A Terminal Server license server (<c>license-servers.csv</c>).</summary>
public sealed record LicenseServer(SourceLocation Source) : InventoryFact(Source)
{
    /// <summary>Canonical host key, unique among the license servers.</summary>
    public required string Key { get; init; }

    /// <summary>Name as exported.</summary>
    public required string Name { get; init; }

    /// <summary>Domain, upper case; null where unknown.</summary>
    public string? Domain { get; init; }

    /// <summary>Active Directory site; null where unknown.</summary>
    public string? Site { get; init; }

    /// <summary>Operating system as exported and as read.</summary>
    public required OperatingSystemInfo OperatingSystem { get; init; }

    /// <summary>Scope.</summary>
    public required LicenseServerRole Role { get; init; }

    /// <summary>True for a domain controller.</summary>
    public bool IsDomainController { get; init; }

    /// <summary>True where activated; null where the export does not say.</summary>
    public bool? Activated { get; init; }

    /// <summary>Day of activation; null where unknown.</summary>
    public DateOnly? ActivatedOn { get; init; }
}
