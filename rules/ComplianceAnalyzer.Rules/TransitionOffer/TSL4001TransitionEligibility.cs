using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Terms;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TransitionOffer;

/// <summary>Says for each license of Windows XP whether it gives a right to TS CALs.</summary>
[LicensingRule("Eligibility of Windows XP licenses for the transition offer", "S20")]
public sealed class TSL4001TransitionEligibility : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<string, TransitionEntitlement> rights = null!;
        IEnumerable<XpLicense> licenses = null!;

        When()
            .Query(() => rights, facts => facts.Match<TransitionEntitlement>().GroupBy(right => right.LicenseId))
            .Query(
                () => licenses,
                facts => facts.Match<XpLicense>(license => license.LicenseId == rights.Key).Collect()
            );
        Then().Yield(_ => Judge(rights, licenses));
    }

    private static Finding Judge(IGrouping<string, TransitionEntitlement> rights, IEnumerable<XpLicense> licenses)
    {
        XpLicense license = licenses.First();
        var subject = new Subject("xp-license", rights.Key);
        int quantity = rights.Sum(right => right.Quantity);
        int certain = rights.Sum(right => right.Lower);
        int upper = rights.Sum(right => right.Upper);
        DateOnly cutoff = TransitionOfferTerms.CutoffDay.Value;

        Finding finding = rights.First().Eligibility switch
        {
            TransitionEligibility.Eligible => Conclude
                .Compliant<TSL4001TransitionEligibility>(
                    subject,
                    $"License {rights.Key} gives a right to one TS CAL for each of its {certain} licenses."
                )
                .Saying(expected: $"Windows XP Professional, owned before {cutoff}"),
            TransitionEligibility.Undetermined => Conclude
                .Indeterminate<TSL4001TransitionEligibility>(
                    subject,
                    $"License {rights.Key} was acquired on {cutoff}, the day on which the offer cuts off: it gives a right to 0 or {upper} TS CALs."
                )
                .Saying(
                    expected: $"Windows XP Professional, owned before {cutoff}",
                    recommendation: $"Ask the supplier what the agreement says of that day, and set transition.cutoff to on-or-before if it counts."
                ),
            TransitionEligibility.TooLate => Conclude
                .NotApplicable<TSL4001TransitionEligibility>(
                    subject,
                    $"License {rights.Key} was acquired after the offer had cut off: it gives no right to TS CALs."
                )
                .Saying(expected: $"Windows XP Professional, owned before {cutoff}"),
            _ => Conclude.NotApplicable<TSL4001TransitionEligibility>(
                subject,
                $"License {rights.Key} is for {license.Product}: the offer names Windows XP Professional only."
            ),
        };
        return finding
            .Saying(actual: $"{license.Product}, acquired on {license.AcquiredOn}, licenses: {quantity}")
            .From(rights.Select(right => right.Source));
    }
}
