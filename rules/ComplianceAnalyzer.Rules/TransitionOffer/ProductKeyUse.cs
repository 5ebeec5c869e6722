using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Rules.TransitionOffer;

/// <summary>Which licenses are redeemed with a product key of their own.</summary>
internal static class ProductKeyUse
{
    /// <summary>
    /// True for retail and OEM licenses of Windows XP Professional, which carry a key each (S28). Volume licenses share one key by design, and
    /// other products are not redeemed.
    /// </summary>
    internal static bool IsExpected(XpLicense license) =>
        license is { IsXpProfessional: true, Channel: AcquisitionChannel.Retail or AcquisitionChannel.Oem };
}
