using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Terms;

namespace ComplianceAnalyzer.Rules.TransitionOffer;

/// <summary>
/// One side of the balance of the transition offer: TS CALs that a Windows XP license gives a right to, or that a pack has drawn. Each is
/// posted twice, to its license and to the total.
/// </summary>
/// <param name="Account">License id, or <see cref="Total"/>.</param>
/// <param name="IsRight">True for a right, false for CALs drawn.</param>
/// <param name="Lower">Fewest CALs that the right certainly gives.</param>
/// <param name="Upper">Most CALs that it can give.</param>
/// <param name="Drawn">CALs drawn.</param>
/// <param name="DrawnOn">Day on which they were drawn; null where unknown.</param>
/// <param name="Source">Row of the license or pack.</param>
internal sealed record TransitionEntry(
    string Account,
    bool IsRight,
    int Lower,
    int Upper,
    int Drawn,
    DateOnly? DrawnOn,
    SourceLocation Source
)
{
    /// <summary>The account of all licenses together; a license id is never blank.</summary>
    internal const string Total = "";

    /// <summary>The entries of a fact: none for CALs that are not of the offer or were drawn after its end, which do not count at all.</summary>
    internal static IEnumerable<TransitionEntry> Of(object fact) =>
        fact switch
        {
            TransitionEntitlement right => Post(
                right.LicenseId,
                new TransitionEntry(Total, true, right.Lower, right.Upper, 0, null, right.Source)
            ),
            CalPack { Channel: AcquisitionChannel.TransitionOffer } pack
                when !(pack.RedeemedOn > TransitionOfferTerms.LastDay.Value) => Post(
                pack.XpLicense,
                new TransitionEntry(Total, false, 0, 0, pack.Quantity, pack.RedeemedOn, pack.Source)
            ),
            _ => [],
        };

    private static IEnumerable<TransitionEntry> Post(string? license, TransitionEntry entry) =>
        license is null ? [entry] : [entry, entry with { Account = license }];
}
