using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Rules.LicenseServers;

/// <summary>TS CALs that a pack of <c>cals.csv</c> or a key pack of <c>key-packs.csv</c> records on a license server.</summary>
/// <param name="LicenseServer">Host key of the license server.</param>
/// <param name="Subject">The pack or key pack.</param>
/// <param name="Name">Its name in a sentence.</param>
internal sealed record RecordedCals(string LicenseServer, Subject Subject, string Name)
{
    /// <summary>True for TS CALs of Windows Server 2003 or later with the license server named.</summary>
    internal static bool IsOf2003(InventoryFact row) =>
        row switch
        {
            CalPack { Kind: CalKind.TsUser or CalKind.TsDevice, LicenseServer: not null } pack => pack.Version
                >= ProductVersion.V2003,
            KeyPack { Kind: not (KeyPackKind.BuiltIn or KeyPackKind.Temporary) } keyPack => keyPack.Version
                >= ProductVersion.V2003,
            _ => false,
        };

    /// <summary>The license server that a row records TS CALs on, of whatever version; null for any other row.</summary>
    internal static string? HolderOf(InventoryFact row) =>
        row switch
        {
            CalPack { Kind: CalKind.TsUser or CalKind.TsDevice } pack => pack.LicenseServer,
            KeyPack { Kind: not (KeyPackKind.BuiltIn or KeyPackKind.Temporary), Total: not 0 } pack =>
                pack.LicenseServer,
            _ => null,
        };

    /// <summary>True for CALs that were acquired after a day: they were not installed on it yet.</summary>
    internal static bool IsLater(InventoryFact row, DateOnly day) => row is CalPack pack && pack.AcquiredOn > day;

    /// <summary>What a row records; only for rows that name a license server.</summary>
    internal static RecordedCals Of(InventoryFact row) =>
        row switch
        {
            CalPack pack => new RecordedCals(pack.LicenseServer!, new Subject("cal-pack", pack.PackId), pack.PackId),
            KeyPack keyPack => new RecordedCals(
                keyPack.LicenseServer,
                new Subject("key-pack", $"{keyPack.LicenseServer} {keyPack.KeyPackId}"),
                keyPack.KeyPackId
            ),
            _ => throw new ArgumentException($"{row.GetType().Name} records no CALs.", nameof(row)),
        };
}
