namespace ComplianceAnalyzer.Model.Results;

/// <summary>One line of the effective license position.</summary>
/// <param name="Product">Product in words.</param>
/// <param name="Kind"><c>Server</c> or the name of a CAL kind.</param>
/// <param name="Version">Version.</param>
/// <param name="Edition">Edition for servers; null for CALs.</param>
/// <param name="Owned">Licenses owned that count.</param>
/// <param name="Excluded">Licenses on paper that do not count.</param>
/// <param name="Required">Licenses required; null where the evidence does not tell.</param>
/// <param name="Delta">Owned minus required; negative is a shortfall; null where required is.</param>
/// <param name="State">How they compare.</param>
public sealed record LicensePosition(
    string Product,
    string Kind,
    string Version,
    string? Edition,
    int Owned,
    int Excluded,
    int? Required,
    int? Delta,
    PositionState State
);
