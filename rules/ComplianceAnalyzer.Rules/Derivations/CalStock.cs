using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>
/// The CALs of one layer on the analysis date: pools that anybody may draw on, and CALs that people and devices hold by name. CALs older than
/// 2003 stand apart, since they serve Windows 2000 terminal servers only.
/// </summary>
internal sealed class CalStock
{
    private readonly Dictionary<string, int> namedUsers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> namedDevices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> namedOldDevices = new(StringComparer.Ordinal);

    internal CalStock(CalLayer layer, IEnumerable<Entitlement> entitlements)
    {
        Layer = layer;
        foreach (Entitlement owned in entitlements)
        {
            bool isUser = owned.Kind == CalLayers.UserCal(layer);
            if (!isUser && owned.Kind != CalLayers.DeviceCal(layer))
                continue;
            if (owned.Counts)
                Add(owned, isUser);
            else if (owned.Exclusion == EntitlementExclusion.Unbacked && isUser)
                UnbackedUser += owned.Quantity;
            else if (owned.Exclusion == EntitlementExclusion.Unbacked)
                UnbackedDevice += owned.Quantity;
        }
    }

    /// <summary>The layer.</summary>
    internal CalLayer Layer { get; }

    /// <summary>User CALs that are not assigned.</summary>
    internal int PoolUser { get; private set; }

    /// <summary>Device CALs that are not assigned.</summary>
    internal int PoolDevice { get; private set; }

    /// <summary>Device CALs older than 2003 that are not assigned.</summary>
    internal int PoolOldDevice { get; private set; }

    /// <summary>User CALs that only a known Windows XP license would make count.</summary>
    internal int UnbackedUser { get; private set; }

    /// <summary>Device CALs that only a known Windows XP license would make count.</summary>
    internal int UnbackedDevice { get; private set; }

    /// <summary>User CALs that are valid, whoever holds them.</summary>
    internal int OwnedUser => PoolUser + namedUsers.Values.Sum();

    /// <summary>Device CALs of 2003 and later, whoever holds them.</summary>
    internal int OwnedDevice => PoolDevice + namedDevices.Values.Sum();

    /// <summary>CALs assigned by name to the people who hold one.</summary>
    internal IReadOnlyDictionary<string, int> NamedUsers => namedUsers;

    /// <summary>CALs assigned by name to the devices that hold one.</summary>
    internal IReadOnlyDictionary<string, int> NamedDevices => namedDevices;

    internal bool IsOldHolder(string device) => namedOldDevices.ContainsKey(device);

    private void Add(Entitlement owned, bool isUser)
    {
        bool isOld = owned.Version < ProductVersion.V2003;
        if (isOld && isUser)
            return;
        if (owned.AssignedTo is { } holder)
        {
            Dictionary<string, int> named =
                isUser ? namedUsers
                : isOld ? namedOldDevices
                : namedDevices;
            named[holder] = named.GetValueOrDefault(holder) + owned.Quantity;
        }
        else if (isUser)
            PoolUser += owned.Quantity;
        else if (isOld)
            PoolOldDevice += owned.Quantity;
        else
            PoolDevice += owned.Quantity;
    }
}
