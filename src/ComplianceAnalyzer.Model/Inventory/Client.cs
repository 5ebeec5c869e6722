namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>One device (<c>clients.csv</c>).</summary>
public sealed record Client(SourceLocation Source) : InventoryFact(Source)
{
    /// <summary>Canonical host key, unique among the clients.</summary>
    public required string Key { get; init; }

    /// <summary>Name as exported.</summary>
    public required string Name { get; init; }

    /// <summary>Domain, upper case; null where unknown.</summary>
    public string? Domain { get; init; }

    /// <summary>Active Directory site; null where unknown.</summary>
    public string? Site { get; init; }

    /// <summary>Department; null where unknown.</summary>
    public string? Department { get; init; }

    /// <summary>Serial number; null where unknown.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>Operating system; null where the export leaves it blank.</summary>
    public OperatingSystemInfo? OperatingSystem { get; init; }

    /// <summary>Account key of the main user; null where unknown.</summary>
    public string? PrimaryUser { get; init; }

    /// <summary>Last day the device was seen; null where unknown.</summary>
    public DateOnly? LastSeen { get; init; }
}
