namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>Client access licenses owned (<c>cals.csv</c>), one row each pack.</summary>
public sealed record CalPack(SourceLocation Source) : InventoryFact(Source)
{
    /// <summary>Key of the row as exported.</summary>
    public required string PackId { get; init; }

    /// <summary>Kind of CAL.</summary>
    public required CalKind Kind { get; init; }

    /// <summary>A CAL serves servers of its version and earlier.</summary>
    public required ProductVersion Version { get; init; }

    /// <summary>Number of CALs, at least 1.</summary>
    public required int Quantity { get; init; }

    /// <summary>Day of acquisition; null where unknown.</summary>
    public DateOnly? AcquiredOn { get; init; }

    /// <summary>How the pack was acquired.</summary>
    public AcquisitionChannel Channel { get; init; }

    /// <summary>Volume program; null where blank.</summary>
    public VolumeProgram? Program { get; init; }

    /// <summary>Host key of the license server that holds the pack; null where not named.</summary>
    public string? LicenseServer { get; init; }

    /// <summary>Host key of the copy an external connector is acquired for; null where not named.</summary>
    public string? Server { get; init; }

    /// <summary>
    /// Key of the holder where the CAL is held by name (then <see cref="Quantity"/> is 1): the PersonKey of an account for a User CAL,
    /// the host key of a client for a Device CAL; null where not assigned.
    /// </summary>
    public string? AssignedTo { get; init; }

    /// <summary>The text of the AssignedTo column as exported; null where blank.</summary>
    public string? AssignedToText { get; init; }

    /// <summary>For the transition offer: LicenseId of the XP license.</summary>
    public string? XpLicense { get; init; }

    /// <summary>For the transition offer: day of redemption.</summary>
    public DateOnly? RedeemedOn { get; init; }

    /// <summary>For the transition offer: credential used.</summary>
    public RedemptionCredential? RedeemedWith { get; init; }
}
