using System.Collections.Frozen;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.LicensingMode;

/// <summary>Who holds a TS CAL in the assignment of the layer, ready to be asked for every access.</summary>
internal sealed class CalHolders
{
    private readonly FrozenSet<string> people;
    private readonly FrozenSet<string> devices;
    private readonly FrozenSet<string> peopleByName;

    private CalHolders(CalDemand demand)
    {
        people = Holders(demand, CalKind.TsUser, byNameOnly: false);
        devices = Holders(demand, CalKind.TsDevice, byNameOnly: false);
        peopleByName = Holders(demand, CalKind.TsUser, byNameOnly: true);
    }

    internal static CalHolders Of(CalDemand demand) => new(demand);

    /// <summary>True where the device has no CAL and the person has one.</summary>
    internal bool OnlyUserCalCovers(AccessRelation access) =>
        access.Person is not null
        && people.Contains(access.Person)
        && (access.Device is null || !devices.Contains(access.Device));

    /// <summary>True where the person holds the CAL by name.</summary>
    internal bool HoldsByName(AccessRelation access) =>
        access.Person is not null && peopleByName.Contains(access.Person);

    private static FrozenSet<string> Holders(CalDemand demand, CalKind kind, bool byNameOnly) =>
        demand
            .Assignments.Where(assignment => assignment.Kind == kind && (assignment.HeldByName || !byNameOnly))
            .Select(assignment => assignment.Holder)
            .ToFrozenSet(StringComparer.Ordinal);
}
