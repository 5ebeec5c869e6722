namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>Licenses for the server software (<c>server-licenses.csv</c>).</summary>
public sealed record ServerLicense(SourceLocation Source) : InventoryFact(Source)
{
    /// <summary>Key of the row as exported.</summary>
    public required string LicenseId { get; init; }

    /// <summary>Edition.</summary>
    public required ServerEdition Edition { get; init; }

    /// <summary>Version.</summary>
    public required ProductVersion Version { get; init; }

    /// <summary>Number of licenses, at least 1.</summary>
    public required int Quantity { get; init; }

    /// <summary>Day of acquisition; null where unknown.</summary>
    public DateOnly? AcquiredOn { get; init; }

    /// <summary>How the licenses were acquired.</summary>
    public AcquisitionChannel Channel { get; init; }

    /// <summary>Whether these licenses serve Windows Server 2003 on a day: of its version or later, and acquired by then.</summary>
    public bool CountsOn(DateOnly asOf) => Version >= ProductVersion.V2003 && !(AcquiredOn > asOf);
}
