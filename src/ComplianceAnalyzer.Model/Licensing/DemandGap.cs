namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>Why <see cref="CalDemand.Covered"/> or the numbers beside it are not decided.</summary>
public enum DemandGap
{
    /// <summary>The evidence is complete and the question decided.</summary>
    None,

    /// <summary>Nothing tells who uses what: no sessions.csv and no main users.</summary>
    UsageUnknown,

    /// <summary>cals.csv is not in the inventory.</summary>
    CalsUnknown,

    /// <summary>Sessions name accounts or devices that are not in the inventory.</summary>
    NamesUnknown,

    /// <summary>TS CALs of the transition offer decide, and xp-licenses.csv is not in the inventory.</summary>
    RedemptionsUnproven,

    /// <summary>The search ended before it was proved what is least: no more is known than the bounds.</summary>
    NotProved,
}
