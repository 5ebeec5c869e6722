using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Terms;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TransitionOffer;

/// <summary>Finds TS CALs that were drawn from the transition offer after it had ended.</summary>
[LicensingRule("TS CALs redeemed after the transition offer had ended", "S21", Severity = Severity.Error)]
public sealed class TSL4002RedeemedAfterOfferEnded : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        IGrouping<string, CalPack> pack = null!;

        When()
            .Match(() => context)
            .Query(
                () => pack,
                facts =>
                    facts
                        .Match<CalPack>(row => row.Channel == AcquisitionChannel.TransitionOffer)
                        .GroupBy(row => row.PackId)
            );
        Then().Yield(_ => Judge(context, pack));
    }

    private static Finding Judge(AnalysisContext context, IGrouping<string, CalPack> pack)
    {
        var subject = new Subject("cal-pack", pack.Key);
        DateOnly lastDay = TransitionOfferTerms.LastDay.Value;
        CalPack[] late = [.. pack.Where(row => row.RedeemedOn > lastDay)];
        CalPack[] undated = [.. pack.Where(row => row.RedeemedOn is null && !IsKnownInTime(row, context.AsOf))];

        if (late.Length > 0)
            return Conclude
                .NonCompliant<TSL4002RedeemedAfterOfferEnded>(
                    subject,
                    $"Pack {pack.Key} was redeemed after the transition offer had ended: TS CALs that do not count: {late.Sum(row => row.Quantity)}."
                )
                .Saying(
                    $"Redeemed on {late.Max(row => row.RedeemedOn)}",
                    $"Redeemed on {lastDay} at the latest",
                    $"Correct the date if it is wrong; otherwise buy the TS CALs that the sessions need without this pack."
                )
                .From(late.Select(row => row.Source));
        if (undated.Length > 0)
            return Conclude
                .Indeterminate<TSL4002RedeemedAfterOfferEnded>(
                    subject,
                    $"Pack {pack.Key} names no day of redemption: whether its TS CALs were drawn in time is not known: {undated.Sum(row => row.Quantity)}."
                )
                .Saying(
                    expected: $"Redeemed on {lastDay} at the latest",
                    recommendation: $"Enter RedeemedOn from the confirmation that came with the tokens."
                )
                .From(undated.Select(row => row.Source));
        return Conclude
            .Compliant<TSL4002RedeemedAfterOfferEnded>(subject, $"Pack {pack.Key} was redeemed while the offer ran.")
            .Saying(expected: $"Redeemed on {lastDay} at the latest")
            .From(pack.Select(row => row.Source));
    }

    /// <summary>Without a day of redemption, CALs owned by the last day, or listed in an inventory of that time, were drawn by then.</summary>
    private static bool IsKnownInTime(CalPack row, DateOnly asOf) =>
        row.AcquiredOn <= TransitionOfferTerms.LastDay.Value || asOf <= TransitionOfferTerms.LastDay.Value;
}
