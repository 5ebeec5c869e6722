using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Rules.TransitionOffer;

/// <summary>A pack of the transition offer and the Windows XP license that it says it was drawn against; the rows of a pack may name several.</summary>
/// <param name="PackId">The pack.</param>
/// <param name="License">The license.</param>
internal readonly record struct PackClaim(string PackId, string License)
{
    /// <summary>What a finding on the claim is about.</summary>
    internal Subject Subject => new("cal-pack", PackId);

    /// <summary>True for a row drawn from the offer by a day that names its license.</summary>
    internal static bool IsMade(CalPack row, DateOnly asOf) =>
        row is { Channel: AcquisitionChannel.TransitionOffer, XpLicense: not null } && !(row.RedeemedOn > asOf);

    /// <summary>The claim of a row that makes one.</summary>
    internal static PackClaim Of(CalPack row) => new(row.PackId, row.XpLicense!);
}
