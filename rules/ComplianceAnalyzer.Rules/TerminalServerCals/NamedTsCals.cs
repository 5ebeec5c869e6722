using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.TerminalServerCals;

/// <summary>TS CALs by the people and devices that hold them by name.</summary>
internal sealed class NamedTsCals
{
    private readonly Dictionary<string, int> people;
    private readonly HashSet<string> devicesOf2003;
    private readonly HashSet<string> devices;

    internal NamedTsCals(IEnumerable<Entitlement> owned)
    {
        Entitlement[] named = [.. owned.Where(cals => cals.Counts && cals.AssignedTo is not null)];
        people = named
            .Where(cals => cals.Kind == CalKind.TsUser)
            .GroupBy(cals => cals.AssignedTo!, StringComparer.Ordinal)
            .ToDictionary(cals => cals.Key, cals => cals.Sum(each => each.Quantity), StringComparer.Ordinal);
        devicesOf2003 = Holders(named.Where(cals => cals.Version >= ProductVersion.V2003));
        devices = Holders(named);
    }

    /// <summary>
    /// True where the person holds a User CAL, and everybody else behind the account too (S12), or the device a CAL of its own (S11), and
    /// that CAL is valid for the server.
    /// </summary>
    internal bool Cover(AccessRelation access) =>
        (access.Person is not null && !access.DeviceCalOnly && people.GetValueOrDefault(access.Person) >= access.People)
        || (
            access.Device is not null
            && (
                devicesOf2003.Contains(access.Device)
                || (access.MinimumVersion < ProductVersion.V2003 && devices.Contains(access.Device))
            )
        );

    private static HashSet<string> Holders(IEnumerable<Entitlement> named) =>
        named
            .Where(cals => cals.Kind == CalKind.TsDevice)
            .Select(cals => cals.AssignedTo!)
            .ToHashSet(StringComparer.Ordinal);
}
