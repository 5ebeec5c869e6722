using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Rules.LicensingMode;

/// <summary>What the inventory tells of the TS Device CALs that license servers hold.</summary>
internal sealed class InstalledDeviceCals
{
    private readonly ILookup<string, KeyPack> reported;
    private readonly ILookup<string, CalPack> recorded;
    private readonly bool anywhere;

    /// <param name="keyPacks">What the license servers report.</param>
    /// <param name="packs">Packs owned on the analysis date.</param>
    internal InstalledDeviceCals(IEnumerable<KeyPack> keyPacks, IEnumerable<CalPack> packs)
    {
        CalPack[] tsCals = [.. packs.Where(pack => pack.Kind is CalKind.TsUser or CalKind.TsDevice)];
        reported = keyPacks.ToLookup(pack => pack.LicenseServer, StringComparer.Ordinal);
        recorded = tsCals
            .Where(pack => pack.LicenseServer is not null)
            .ToLookup(pack => pack.LicenseServer!, StringComparer.Ordinal);
        anywhere = tsCals.Any(pack => pack.LicenseServer is null && AreDeviceCals(pack));
    }

    /// <summary>
    /// Whether a license server holds TS Device CALs that a 2003 terminal server can give out. Its own report decides, else the packs recorded on it,
    /// unless a pack of device CALs says not where it is installed; null where nothing tells.
    /// </summary>
    internal bool? AreOn(string licenseServer)
    {
        KeyPack[] keyPacks = [.. reported[licenseServer]];
        if (keyPacks.Length > 0)
            return keyPacks.Any(AreDeviceCals) ? true
                : keyPacks.Any(MayBeDeviceCals) ? null
                : false;
        CalPack[] packs = [.. recorded[licenseServer]];
        return packs.Any(AreDeviceCals) ? true
            : packs.Length == 0 || anywhere ? null
            : false;
    }

    private static bool AreDeviceCals(CalPack pack) =>
        pack.Kind == CalKind.TsDevice && pack.Version >= ProductVersion.V2003;

    private static bool AreDeviceCals(KeyPack pack) =>
        pack.Kind == KeyPackKind.TsDevice && pack.Version >= ProductVersion.V2003 && pack.Total != 0;

    private static bool MayBeDeviceCals(KeyPack pack) =>
        pack.Kind is null or KeyPackKind.TsDevice
        && (pack.Version is not { } version || version >= ProductVersion.V2003)
        && pack.Total != 0;
}
