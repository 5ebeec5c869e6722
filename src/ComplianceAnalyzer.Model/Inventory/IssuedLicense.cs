namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>A token issued by a license server (<c>issued-licenses.csv</c>).</summary>
public sealed record IssuedLicense(SourceLocation Source) : InventoryFact(Source)
{
    /// <summary>Key of the token as exported.</summary>
    public required string LicenseId { get; init; }

    /// <summary>Host key of the license server; null where not named.</summary>
    public string? LicenseServer { get; init; }

    /// <summary>Key of the pack; null where not named.</summary>
    public string? KeyPackId { get; init; }

    /// <summary>Host key of the device; null where not named.</summary>
    public string? Client { get; init; }

    /// <summary>Account key; null where not named.</summary>
    public string? User { get; init; }

    /// <summary>Day of issue; null where unknown.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Expiry; null where unknown.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>True for a temporary license; null where the export does not say.</summary>
    public bool? Temporary { get; init; }

    /// <summary>Version; null where unknown.</summary>
    public ProductVersion? Version { get; init; }
}
