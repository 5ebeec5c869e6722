namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>Windows XP licenses owned (<c>xp-licenses.csv</c>), one row each purchase.</summary>
public sealed record XpLicense(SourceLocation Source) : InventoryFact(Source)
{
    /// <summary>Key of the row as exported.</summary>
    public required string LicenseId { get; init; }

    /// <summary>Product as exported; <c>Windows XP Professional</c> where blank.</summary>
    public required string Product { get; init; }

    /// <summary>True for Windows XP Professional, the only product the offer names (S20).</summary>
    public required bool IsXpProfessional { get; init; }

    /// <summary>Number of licenses, at least 1.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>Day of acquisition.</summary>
    public required DateOnly AcquiredOn { get; init; }

    /// <summary>How the licenses were acquired.</summary>
    public required AcquisitionChannel Channel { get; init; }

    /// <summary>Volume program; null where blank or not a volume license.</summary>
    public VolumeProgram? Program { get; init; }

    /// <summary>Enrollment number as exported.</summary>
    public string? EnrollmentNumber { get; init; }

    /// <summary>Agreement number as exported.</summary>
    public string? AgreementNumber { get; init; }

    /// <summary>License number as exported.</summary>
    public string? LicenseNumber { get; init; }

    /// <summary>Authorization number as exported.</summary>
    public string? AuthorizationNumber { get; init; }

    /// <summary>Product key, masked; null where blank.</summary>
    public MaskedSecret? ProductKey { get; init; }

    /// <summary>Upgrade rights.</summary>
    public UpgradeRights UpgradeRights { get; init; }

    /// <summary>Host key of the device it is installed on; null where not named.</summary>
    public string? Client { get; init; }
}
