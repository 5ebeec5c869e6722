namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>A finding that somebody has accepted until a day (<c>waivers.csv</c>).</summary>
public sealed record Waiver(SourceLocation Source) : InventoryFact(Source)
{
    /// <summary>Rule whose findings are waived.</summary>
    public required string RuleId { get; init; }

    /// <summary>Subject key, with <c>*</c> for any run of characters.</summary>
    public required string Subject { get; init; }

    /// <summary>Why.</summary>
    public required string Justification { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>Last day on which it holds.</summary>
    public required DateOnly ExpiresOn { get; init; }
}
