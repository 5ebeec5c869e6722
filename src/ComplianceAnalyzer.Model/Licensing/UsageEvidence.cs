namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>What the inventory can tell about usage (TSL0011). One fact an inventory.</summary>
/// <param name="Sessions">True where sessions.csv was read.</param>
/// <param name="PrimaryUsers">True where at least one client names its main user.</param>
/// <param name="People">Human beings who could use a server; null without users.csv.</param>
/// <param name="Devices">Devices that could be used; null without clients.csv.</param>
public sealed record UsageEvidence(bool Sessions, bool PrimaryUsers, int? People, int? Devices)
{
    /// <summary>True where anything tells who uses what.</summary>
    public bool IsKnown => Sessions || PrimaryUsers;

    /// <summary>Most CALs of one layer that the inventory could need: one for each person or one for each device; null where nothing bounds it.</summary>
    public int? MostCals =>
        People is { } people && Devices is { } devices ? Math.Min(people, devices) : People ?? Devices;
}
