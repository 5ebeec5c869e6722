namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>A licensing problem to route (<c>incidents.csv</c>).</summary>
public sealed record Incident(SourceLocation Source) : InventoryFact(Source)
{
    /// <summary>Key of the row as exported.</summary>
    public required string IncidentId { get; init; }

    /// <summary>Symptom.</summary>
    public required IncidentSymptom Symptom { get; init; }

    /// <summary>Who was contacted; null where nobody was.</summary>
    public SupportContact? Contacted { get; init; }

    /// <summary>Host key of the license server; null where not named.</summary>
    public string? LicenseServer { get; init; }

    /// <summary>Day it was opened; null where unknown.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>Free text.</summary>
    public string? Notes { get; init; }
}
