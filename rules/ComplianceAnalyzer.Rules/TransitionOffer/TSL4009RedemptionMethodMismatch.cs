using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TransitionOffer;

/// <summary>Finds TS CALs drawn by a method that does not belong to the channel of the license.</summary>
[LicensingRule("Redeemed by the method of another channel", "S22", Severity = Severity.Error)]
public sealed class TSL4009RedemptionMethodMismatch : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        IGrouping<PackClaim, CalPack> rows = null!;
        IEnumerable<XpLicense> licenses = null!;

        // A license that nobody knows has no channel: it is the matter of TSL4004.
        When()
            .Match(() => context)
            .Query(
                () => rows,
                facts =>
                    facts.Match<CalPack>(row => PackClaim.IsMade(row, context.AsOf)).GroupBy(row => PackClaim.Of(row))
            )
            .Query(
                () => licenses,
                facts =>
                    facts
                        .Match<XpLicense>(license => license.LicenseId == rows.Key.License)
                        .Collect()
                        .Where(found => found.Any())
            );
        Then().Yield(_ => Judge(rows, licenses));
    }

    private static Finding Judge(IGrouping<PackClaim, CalPack> rows, IEnumerable<XpLicense> licenses)
    {
        XpLicense[] found = [.. licenses];
        CalPack[] wrong = [.. rows.Where(row => !found.Any(license => Fits(row.RedeemedWith, license)))];
        CalPack[] silent = [.. rows.Where(row => row.RedeemedWith is null)];
        PackClaim claim = rows.Key;
        Finding finding =
            wrong.Length > 0
                ? (
                    found.Any(IsVolume)
                        ? Conclude.NonCompliant<TSL4009RedemptionMethodMismatch>(
                            claim.Subject,
                            $"Pack {claim.PackId} was redeemed with a product key, and license {claim.License} is a volume license, which is redeemed with the numbers of its program."
                        )
                        : Conclude.NonCompliant<TSL4009RedemptionMethodMismatch>(
                            claim.Subject,
                            $"Pack {claim.PackId} was redeemed with the numbers of a volume program, and license {claim.License} is a retail or OEM license, which is redeemed with its product key."
                        )
                ).Saying(
                    recommendation: $"Compare pack {claim.PackId} with the confirmation of the redemption: correct RedeemedWith, or the license that it names."
                )
            : silent.Length > 0
                ? Conclude
                    .Indeterminate<TSL4009RedemptionMethodMismatch>(
                        claim.Subject,
                        $"Pack {claim.PackId} does not say what it was redeemed with: whether the method was that of license {claim.License} is not known."
                    )
                    .Saying(
                        recommendation: $"Enter RedeemedWith from the confirmation that came with the tokens of pack {claim.PackId}."
                    )
            : Conclude.Compliant<TSL4009RedemptionMethodMismatch>(
                claim.Subject,
                $"Pack {claim.PackId} was redeemed by the method that belongs to license {claim.License}."
            );
        CalPack[] shown =
            wrong.Length > 0 ? wrong
            : silent.Length > 0 ? silent
            : [.. rows];
        return (finding with { Aspect = claim.License })
            .Saying(expected: $"Volume: numbers of the program; retail and OEM: product key")
            .From(shown.Select(row => row.Source).Concat(found.Select(license => license.Source)));
    }

    /// <summary>Nothing said does not contradict the channel.</summary>
    private static bool Fits(RedemptionCredential? credential, XpLicense license) =>
        credential is null || IsVolume(license) == (credential != RedemptionCredential.ProductKey);

    private static bool IsVolume(XpLicense license) => license.Channel == AcquisitionChannel.Volume;
}
