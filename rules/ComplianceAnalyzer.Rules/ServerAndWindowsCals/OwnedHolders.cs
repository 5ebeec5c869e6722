using System.Collections.Frozen;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Derivations;

namespace ComplianceAnalyzer.Rules.ServerAndWindowsCals;

/// <summary>Who has a CAL of a layer without anything being bought, in the assignment of the layer.</summary>
internal sealed class OwnedHolders
{
    private readonly FrozenSet<(CalKind, string)> holders;
    private readonly CalDemand demand;

    private OwnedHolders(CalDemand demand)
    {
        this.demand = demand;
        holders = demand
            .Assignments.Where(holder => holder.ToBuy == 0)
            .Select(holder => (holder.Kind, holder.Holder))
            .ToFrozenSet();
    }

    internal static OwnedHolders Of(CalDemand demand) => new(demand);

    /// <summary>True where a CAL that is owned covers the access, null where the demand of the layer is not decided.</summary>
    internal bool? Cover(AccessRelation access) =>
        demand.Covered switch
        {
            true => true,
            null => null,
            false => Has(CalLayers.UserCal(demand.Layer), access.Person)
                || Has(CalLayers.DeviceCal(demand.Layer), access.Device),
        };

    private bool Has(CalKind kind, string? holder) => holder is not null && holders.Contains((kind, holder));
}
