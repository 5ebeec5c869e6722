using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Model.Results;

/// <summary>What a layer needs if only the sessions of a window count.</summary>
/// <param name="Window">Days before the analysis date, or <c>all</c>.</param>
/// <param name="Demand">The demand.</param>
public sealed record WindowNeed(string Window, CalDemand Demand)
{
    /// <summary>The least purchase with the CALs owned; null where it is not decided or not proved.</summary>
    public CalPurchase? ToBuy =>
        Demand.Covered == true || Demand is { Covered: false, IsLeast: true } ? Demand.Add : null;
}
