namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>One account (<c>users.csv</c>).</summary>
public sealed record UserAccount(SourceLocation Source) : InventoryFact(Source)
{
    /// <summary>Canonical account key, unique among the accounts.</summary>
    public required string Key { get; init; }

    /// <summary>Account as exported.</summary>
    public required string Account { get; init; }

    /// <summary>
    /// Key of the human being behind the account: accounts with one PersonId share it and need one User CAL.
    /// The account's own key where no PersonId is given.
    /// </summary>
    public required string PersonKey { get; init; }

    /// <summary>Domain, upper case; null where unknown.</summary>
    public string? Domain { get; init; }

    /// <summary>User principal name; null where unknown.</summary>
    public string? Upn { get; init; }

    /// <summary>Display name; null where unknown.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Department; null where unknown.</summary>
    public string? Department { get; init; }

    /// <summary>Site; null where unknown.</summary>
    public string? Site { get; init; }

    /// <summary>Human beings who share the account, at least 1; each needs a User CAL.</summary>
    public int People { get; init; } = 1;

    /// <summary>False for a disabled account.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>True for someone who is not an employee or similar personnel.</summary>
    public bool External { get; init; }

    /// <summary>Last logon; null where unknown.</summary>
    public DateOnly? LastLogon { get; init; }
}
