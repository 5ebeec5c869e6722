namespace ComplianceAnalyzer.Model.Results;

/// <summary>The transition offer in licenses.</summary>
/// <param name="Eligible">Licenses that certainly qualify.</param>
/// <param name="Undetermined">Licenses of the cut-off day.</param>
/// <param name="Ineligible">Licenses that do not qualify.</param>
/// <param name="Redeemed">TS CALs redeemed by the analysis date, lawful or not.</param>
/// <param name="Remaining">Still to claim at the analysis date.</param>
/// <param name="Lapsed">Not claimed when the offer ended.</param>
public sealed record TransitionSummary(
    int Eligible,
    int Undetermined,
    int Ineligible,
    int Redeemed,
    int Remaining,
    int Lapsed
);
