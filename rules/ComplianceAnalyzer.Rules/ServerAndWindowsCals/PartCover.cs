using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Derivations;

namespace ComplianceAnalyzer.Rules.ServerAndWindowsCals;

/// <summary>Whether the CALs owned cover some of the accesses of a layer.</summary>
/// <param name="Covered">
/// True where they cover the whole layer, or these accesses by name; false where they would not, were all of them given to these accesses;
/// null where nothing says who is given the CALs that are too few for all.
/// </param>
/// <param name="Missing">Fewest CALs that are missing for these accesses alone; zero unless not covered.</param>
internal readonly record struct PartCover(bool? Covered, int Missing)
{
    /// <param name="demand">Demand of the layer.</param>
    /// <param name="accesses">The accesses in question, all of that layer.</param>
    /// <param name="entitlements">CALs owned; those of other layers are left out.</param>
    /// <param name="redemptionsKnown">True where xp-licenses.csv was read: without it, redeemed CALs may count.</param>
    /// <param name="solver">The solver.</param>
    internal static PartCover Of(
        CalDemand demand,
        IReadOnlyCollection<AccessRelation> accesses,
        IEnumerable<Entitlement> entitlements,
        bool redemptionsKnown,
        ICalMixSolver solver
    )
    {
        if (demand.Covered == true)
            return new PartCover(true, 0);
        if (demand.Gap == DemandGap.CalsUnknown)
            return new PartCover(null, 0);
        var prices = CalPrices.Of(demand.Layer, []);
        var named = new CalStock(demand.Layer, entitlements.Where(owned => owned.AssignedTo is not null));
        if (CalCover.Of(accesses, named, prices, solver).Answer.Covered == true)
            return new PartCover(true, 0);
        AccessRelation[] certain = [.. accesses.Where(access => !access.UnknownPerson && !access.UnknownDevice)];
        CalMixAnswer alone = CalCover
            .Of(certain, new CalStock(demand.Layer, entitlements), prices, solver, countUnbacked: !redemptionsKnown)
            .Answer;
        return alone.Covered == false ? new PartCover(false, alone.AddLowerBound) : new PartCover(null, 0);
    }
}
