using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Terms;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>Says how many TS CALs each row of Windows XP licenses gives a right to and how many were drawn against it.</summary>
[LicensingRule("TS CALs that a Windows XP license gives a right to", "S20", "S21")]
[Priority(FiringOrder.FromRows)]
public sealed class TSL0004TransitionEntitlement : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<string, XpLicense> licenses = null!;
        IEnumerable<CalPack> packs = null!;
        TransitionEntitlement right = null!;

        When()
            .Query(() => licenses, facts => facts.Match<XpLicense>().GroupBy(license => license.LicenseId))
            .Query(
                () => packs,
                facts =>
                    facts
                        .Match<CalPack>(
                            pack => pack.Channel == AcquisitionChannel.TransitionOffer,
                            pack => pack.Kind == CalKind.TsUser || pack.Kind == CalKind.TsDevice,
                            pack => pack.XpLicense == licenses.Key
                        )
                        .Collect()
            )
            .Query(
                () => right,
                facts => facts.Match<AnalysisContext>().SelectMany(context => RightsOf(licenses, packs, context))
            );
        Then().Yield(_ => right);
    }

    /// <summary>What was drawn is laid to the rows of one id in turn, the certain ones first; what is too much stays with the last.</summary>
    private static IEnumerable<TransitionEntitlement> RightsOf(
        IEnumerable<XpLicense> licenses,
        IEnumerable<CalPack> packs,
        AnalysisContext context
    )
    {
        int drawn = packs.Where(pack => IsDrawn(pack, context.AsOf)).Sum(pack => pack.Quantity);
        TransitionEntitlement[] rights =
        [
            .. licenses
                .Select(license => RightOf(license, context.Switches))
                .OrderByDescending(right => right.Lower)
                .ThenByDescending(right => right.Upper)
                .ThenBy(right => right.Source),
        ];
        for (int i = 0; i < rights.Length; i++)
        {
            int here = i == rights.Length - 1 ? drawn : Math.Min(drawn, rights[i].Upper);
            drawn -= here;
            yield return rights[i] with
            {
                Redeemed = here,
            };
        }
    }

    /// <summary>The last day of the offer counts; a redemption without a day is not shown to be late.</summary>
    private static bool IsDrawn(CalPack pack, DateOnly asOf) =>
        !(pack.RedeemedOn > asOf) && !(pack.RedeemedOn > TransitionOfferTerms.LastDay.Value);

    private static TransitionEntitlement RightOf(XpLicense license, InterpretationSwitches switches)
    {
        TransitionEligibility eligibility = EligibilityOf(license, switches);
        return new TransitionEntitlement(
            license.LicenseId,
            eligibility,
            license.Quantity,
            eligibility == TransitionEligibility.Eligible ? license.Quantity : 0,
            eligibility is TransitionEligibility.Eligible or TransitionEligibility.Undetermined ? license.Quantity : 0,
            0,
            license.Channel,
            license.Source
        );
    }

    /// <summary>S20 says owned before the cut-off day; Microsoft's own questions and answers also say as of that day.</summary>
    private static TransitionEligibility EligibilityOf(XpLicense license, InterpretationSwitches switches)
    {
        if (!license.IsXpProfessional)
            return TransitionEligibility.OtherProduct;
        return license.AcquiredOn.CompareTo(TransitionOfferTerms.CutoffDay.Value) switch
        {
            < 0 => TransitionEligibility.Eligible,
            0 => switches.CutoffDayQualifies ? TransitionEligibility.Eligible : TransitionEligibility.Undetermined,
            > 0 => TransitionEligibility.TooLate,
        };
    }
}
