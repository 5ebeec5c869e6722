namespace ComplianceAnalyzer.Model.Results;

/// <summary>What another reading of the law may change.</summary>
public enum SensitivityMeasure
{
    /// <summary>The verdict on the estate.</summary>
    Verdict,

    /// <summary>Fewest CALs of a layer from zero.</summary>
    MinimumMixed,

    /// <summary>Whether the CALs owned cover a layer.</summary>
    Covered,

    /// <summary>CALs to buy for a layer.</summary>
    AddCount,

    /// <summary>Cost of the CALs to buy for a layer.</summary>
    AddCost,

    /// <summary>Licensing delta of a pool of licenses, owned minus required.</summary>
    Delta,

    /// <summary>XP licenses that qualify for the transition offer.</summary>
    Eligible,

    /// <summary>XP licenses of which it cannot be told whether they qualify.</summary>
    Undetermined,

    /// <summary>Transition CALs still to claim.</summary>
    Remaining,

    /// <summary>Transition CALs that lapsed unclaimed.</summary>
    Lapsed,

    /// <summary>Findings of a rule with one outcome.</summary>
    Findings,
}
