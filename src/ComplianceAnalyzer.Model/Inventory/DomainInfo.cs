namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>A domain and what its controllers run (<c>domains.csv</c>).</summary>
public sealed record DomainInfo(SourceLocation Source) : InventoryFact(Source)
{
    /// <summary>Domain, upper case.</summary>
    public required string Domain { get; init; }

    /// <summary>Operating system of the controllers; null where unknown.</summary>
    public OperatingSystemInfo? ControllersOperatingSystem { get; init; }
}
