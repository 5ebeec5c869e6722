using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Rules.LicensingMode;

/// <summary>TS CALs of Windows Server 2003 or later that cals.csv or key-packs.csv places on a license server.</summary>
/// <param name="LicenseServer">Host key of the license server.</param>
/// <param name="IsDevice">True for device CALs, false for user CALs.</param>
/// <param name="Source">Row that says so.</param>
internal sealed record InstalledCals(string LicenseServer, bool IsDevice, SourceLocation Source)
{
    /// <summary>The built-in pool and temporary licenses are no CALs.</summary>
    internal static bool AreIn(InventoryFact row) =>
        row switch
        {
            CalPack { Kind: CalKind.TsUser or CalKind.TsDevice, LicenseServer: not null } pack => pack.Version
                >= ProductVersion.V2003,
            KeyPack { Kind: KeyPackKind.TsUser or KeyPackKind.TsDevice, Total: not 0 } pack => !(
                pack.Version < ProductVersion.V2003
            ),
            _ => false,
        };

    /// <summary>What a row places; only for rows that <see cref="AreIn"/> accepts.</summary>
    internal static InstalledCals Of(InventoryFact row) =>
        row switch
        {
            CalPack pack => new InstalledCals(pack.LicenseServer!, pack.Kind == CalKind.TsDevice, pack.Source),
            KeyPack pack => new InstalledCals(pack.LicenseServer, pack.Kind == KeyPackKind.TsDevice, pack.Source),
            _ => throw new ArgumentException($"{row.GetType().Name} places no CALs.", nameof(row)),
        };
}
