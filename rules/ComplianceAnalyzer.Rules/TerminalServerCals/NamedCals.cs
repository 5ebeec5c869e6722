using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.TerminalServerCals;

/// <summary>TS CALs that are assigned by name, ready to be asked for every session.</summary>
internal sealed class NamedCals
{
    private readonly ILookup<string, Entitlement> users;
    private readonly ILookup<string, Entitlement> devices;

    private NamedCals(IEnumerable<Entitlement> owned)
    {
        Entitlement[] named = [.. owned.Where(cal => cal.AssignedTo is not null)];
        users = named.Where(cal => cal.Kind == CalKind.TsUser).ToLookup(cal => cal.AssignedTo!, StringComparer.Ordinal);
        devices = named
            .Where(cal => cal.Kind == CalKind.TsDevice)
            .ToLookup(cal => cal.AssignedTo!, StringComparer.Ordinal);
    }

    internal static NamedCals Of(IEnumerable<Entitlement> owned) => new(owned);

    /// <summary>True where the device, or every human being behind the account, has a CAL that serves the terminal server.</summary>
    internal bool Cover(AccessRelation access) =>
        (access.Device is not null && Count(devices[access.Device], access) > 0)
        || (
            access is { Person: not null, DeviceCalOnly: false } && Count(users[access.Person], access) >= access.People
        );

    private static int Count(IEnumerable<Entitlement> cals, AccessRelation access) =>
        cals.Where(cal => cal.Version >= access.MinimumVersion).Sum(cal => cal.Quantity);
}
