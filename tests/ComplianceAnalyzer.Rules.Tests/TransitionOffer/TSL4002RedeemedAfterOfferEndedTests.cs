using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.TransitionOffer;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.TransitionOffer;

public sealed class TSL4002RedeemedAfterOfferEndedTests : RuleTests<TSL4002RedeemedAfterOfferEnded>
{
    private static readonly DateOnly afterTheOffer = new(2007, 12, 31);

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        (
            RuleCase.Finding(
                "a pack drawn half a year late; two rows of one pack add up",
                With(
                    "LATE,TsUser,2003,20,,TransitionOffer,XP-1,2007-12-01,Enrollment,",
                    "LATE,TsUser,2003,20,,TransitionOffer,XP-1,2007-11-01,Enrollment,",
                    "LATE,TsUser,2003,20,,TransitionOffer,XP-1,2007-06-30,Enrollment,"
                )
            ) with
            {
                AsOf = afterTheOffer,
            }
        )
            // 20 + 20 = 40
            .Expect(Outcome.NonCompliant, "cal-pack", "LATE", "do not count: 40", "Redeemed on 2007-12-01")
            .RestingOn("cals.csv:2", "cals.csv:3"),
        (
            RuleCase.Finding(
                "no day of redemption, after the offer",
                With(
                    "UNDATED,TsUser,2003,20,,TransitionOffer,XP-1,,Enrollment,",
                    "UNDATED,TsUser,2003,5,,TransitionOffer,XP-1,,Enrollment,"
                )
            ) with
            {
                AsOf = afterTheOffer,
            }
        )
        // 20 + 5 = 25
        .Expect(Outcome.Indeterminate, "cal-pack", "UNDATED", "not known: 25"),
        (
            RuleCase.Finding(
                "no day of redemption, and acquired after the offer",
                With("UNDATED,TsUser,2003,20,2007-07-01,TransitionOffer,XP-1,,Enrollment,")
            ) with
            {
                AsOf = afterTheOffer,
            }
        ).Expect(Outcome.Indeterminate, "cal-pack", "UNDATED"),
        (
            RuleCase.Clean(
                "drawn in time, or acquired in time where no day of redemption is given; bought CALs are not looked at",
                With(
                    "IN-TIME,TsUser,2003,20,,TransitionOffer,XP-1,2005-02-14,Enrollment,",
                    "ACQUIRED,TsUser,2003,5,2007-06-30,TransitionOffer,XP-1,,Enrollment,",
                    "BOUGHT,TsUser,2003,50,2007-09-01,Volume,,,,"
                )
            ) with
            {
                AsOf = afterTheOffer,
            }
        )
            .Expect(Outcome.Compliant, "cal-pack", "IN-TIME")
            .Expect(Outcome.Compliant, "cal-pack", "ACQUIRED"),
        (
            RuleCase.Clean(
                "no day of redemption in an inventory of the time",
                With("UNDATED,TsUser,2003,20,,TransitionOffer,XP-1,,Enrollment,")
            ) with
            {
                AsOf = new DateOnly(2007, 6, 30),
            }
        ).Expect(Outcome.Compliant, "cal-pack", "UNDATED"),
        (
            RuleCase.Boundary(
                "the last day and the day after it",
                With(
                    "LAST-DAY,TsUser,2003,1,,TransitionOffer,XP-1,2007-06-30,Enrollment,",
                    "DAY-AFTER,TsUser,2003,1,,TransitionOffer,XP-1,2007-07-01,Enrollment,"
                )
            ) with
            {
                AsOf = new DateOnly(2007, 7, 1),
            }
        )
            .Expect(Outcome.Compliant, "cal-pack", "LAST-DAY")
            .Expect(Outcome.NonCompliant, "cal-pack", "DAY-AFTER"),
        (
            RuleCase.Boundary(
                "a date after the offer is wrong on whatever day it is looked at",
                With("DAY-AFTER,TsUser,2003,1,,TransitionOffer,XP-1,2007-07-01,Enrollment,")
            ) with
            {
                AsOf = new DateOnly(2007, 6, 30),
            }
        ).Expect(Outcome.NonCompliant, "cal-pack", "DAY-AFTER"),
        RuleCase.Boundary("no packs", With()),
    ];

    private static EstateText With(params string[] packs) =>
        TransitionEstate.Licenses("XP-1,Windows XP Professional,100,2002-05-01,Volume,Select,1000001,").Packs(packs);
}
