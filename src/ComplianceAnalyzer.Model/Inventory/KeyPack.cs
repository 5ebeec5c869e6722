namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>What a license server reports of one key pack (<c>key-packs.csv</c>). Never proof of ownership.</summary>
public sealed record KeyPack(SourceLocation Source) : InventoryFact(Source)
{
    /// <summary>Host key of the license server.</summary>
    public required string LicenseServer { get; init; }

    /// <summary>Key of the pack on that server.</summary>
    public required string KeyPackId { get; init; }

    /// <summary>Product code as exported.</summary>
    public string? ProductCode { get; init; }

    /// <summary>Kind; null where neither the column nor the product code tells.</summary>
    public KeyPackKind? Kind { get; init; }

    /// <summary>Version; null where unknown.</summary>
    public ProductVersion? Version { get; init; }

    /// <summary>Licenses in the pack; null where unknown, unlimited or not counted (<c>-1</c>).</summary>
    public int? Total { get; init; }

    /// <summary>Licenses issued; null where unknown or not counted.</summary>
    public int? Issued { get; init; }

    /// <summary>Licenses available; null where unknown or not counted. Proves nothing for User CALs (S50).</summary>
    public int? Available { get; init; }

    /// <summary>Expiry; null where none.</summary>
    public DateOnly? ExpiresOn { get; init; }
}
