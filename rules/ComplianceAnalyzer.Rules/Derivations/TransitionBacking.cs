using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>
/// Lays the packs of the transition offer to the Windows XP licenses behind them: one TS CAL for one license (S20), within the bounds of what
/// is owned (S27). Packs that name a license draw on it first; packs that name none share what is left of all.
/// </summary>
internal sealed class TransitionBacking
{
    private readonly Dictionary<string, int> left = new(StringComparer.Ordinal);

    internal TransitionBacking(IEnumerable<TransitionEntitlement> rights)
    {
        foreach (TransitionEntitlement right in rights)
            left[right.LicenseId] = left.GetValueOrDefault(right.LicenseId) + right.Upper;
    }

    /// <summary>Each pack with the number of its CALs that a license stands behind, in the order of redemption.</summary>
    internal IEnumerable<(CalPack Pack, int Backed)> Lay(IEnumerable<CalPack> packs)
    {
        CalPack[] inOrder =
        [
            .. packs
                .OrderBy(pack => pack.XpLicense is null)
                .ThenBy(pack => pack.RedeemedOn)
                .ThenBy(pack => pack.PackId, StringComparer.Ordinal)
                .ThenBy(pack => pack.Source),
        ];
        foreach (CalPack pack in inOrder)
            yield return (
                pack,
                pack.XpLicense is null ? DrawOnAll(pack.Quantity) : Draw(pack.XpLicense, pack.Quantity)
            );
    }

    private int Draw(string license, int wanted)
    {
        int backed = Math.Min(wanted, left.GetValueOrDefault(license));
        if (backed > 0)
            left[license] -= backed;
        return backed;
    }

    private int DrawOnAll(int wanted)
    {
        int backed = 0;
        foreach (string license in left.Keys.ToArray())
            backed += Draw(license, wanted - backed);
        return backed;
    }
}
