using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Derivations;

namespace ComplianceAnalyzer.Rules.TerminalServerCals;

/// <summary>Tells apart the accesses to Windows 2000 terminal servers that need a device CAL for certain (S18).</summary>
internal static class Windows2000Access
{
    /// <summary>
    /// The accesses from a device whose operating system is known and not exempt. From any other, the device may turn out to be exempt, or to be
    /// one that is known by another name.
    /// </summary>
    internal static AccessRelation[] Certain(IEnumerable<AccessRelation> accesses, IEnumerable<Client> clients)
    {
        HashSet<string> known = clients
            .Where(client => NeedsDeviceCal(client))
            .Select(client => client.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. accesses.Where(access => access.Device is not null && known.Contains(access.Device))];
    }

    private static bool NeedsDeviceCal(Client client) =>
        client.OperatingSystem is { } system && DeviceSystems.NeedDeviceCalUnderWindows2000(system.Family);
}
