using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Rules.Terms;

namespace ComplianceAnalyzer.Analysis.Summaries;

/// <summary>Sums up the transition offer in licenses.</summary>
internal static class TransitionTally
{
    internal static TransitionSummary Count(
        ImmutableArray<TransitionEntitlement> rights,
        ImmutableArray<CalPack> packs,
        DateOnly asOf
    )
    {
        int unclaimed = rights.Sum(right => Math.Max(0, right.Lower - right.Redeemed));
        bool running = asOf <= TransitionOfferTerms.LastDay.Value;
        return new TransitionSummary(
            Sum(rights, TransitionEligibility.Eligible),
            Sum(rights, TransitionEligibility.Undetermined),
            Sum(rights, TransitionEligibility.TooLate) + Sum(rights, TransitionEligibility.OtherProduct),
            packs
                .Where(pack => pack.Channel == AcquisitionChannel.TransitionOffer && !(pack.RedeemedOn > asOf))
                .Sum(pack => pack.Quantity),
            running ? unclaimed : 0,
            running ? 0 : unclaimed
        );
    }

    private static int Sum(ImmutableArray<TransitionEntitlement> rights, TransitionEligibility eligibility) =>
        rights.Where(right => right.Eligibility == eligibility).Sum(right => right.Quantity);
}
