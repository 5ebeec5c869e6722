namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>Who used which server from which device (<c>sessions.csv</c>).</summary>
public sealed record ServerSession(SourceLocation Source) : InventoryFact(Source)
{
    /// <summary>Account key; null where the row names no user.</summary>
    public string? User { get; init; }

    /// <summary>Host key of the device; null where the row names none.</summary>
    public string? Client { get; init; }

    /// <summary>Host key of the server.</summary>
    public required string Server { get; init; }

    /// <summary>What the session was for.</summary>
    public SessionPurpose Purpose { get; init; }

    /// <summary>First day; null where unknown.</summary>
    public DateOnly? FirstSeen { get; init; }

    /// <summary>Last day, which the usage window selects on; null where unknown.</summary>
    public DateOnly? LastSeen { get; init; }

    /// <summary>Number of sessions; null where unknown.</summary>
    public int? Count { get; init; }
}
