using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.TransitionOffer;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.TransitionOffer;

public sealed class TSL4003RedeemedMoreThanEntitledTests : RuleTests<TSL4003RedeemedMoreThanEntitled>
{
    private const string Twenty = "XP-1,Windows XP Professional,20,2002-05-01,Volume,Select,1000001,";
    private const string TenOfTheDay = "XP-DAY,Windows XP Professional,10,2003-04-24,Volume,Select,1000001,";

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        // 15 + 10 = 25 of 20: 5 too many; the other license, of 30, hides it in the total: 25 + 20 = 45 of 50.
        RuleCase
            .Finding(
                "one license overdrawn, the total in order",
                TransitionEstate
                    .Licenses(Twenty, "XP-2,,30,2002-05-01,Volume,Select,1000001,")
                    .Packs(
                        "A,TsUser,2003,15,,TransitionOffer,XP-1,2005-02-14,Enrollment,",
                        "B,TsDevice,2003,10,,TransitionOffer,XP-1,2005-10-01,Enrollment,",
                        "C,TsUser,2003,20,,TransitionOffer,XP-2,2005-10-01,Enrollment,"
                    )
            )
            .Expect(Outcome.NonCompliant, "xp-license", "XP-1", "25 TS CALs", ": 5 too many", "stands for: 5")
            .RestingOn("cals.csv:2", "cals.csv:3", "xp-licenses.csv:2")
            .Expect(Outcome.Compliant, "xp-license", "XP-2", "20 TS CALs")
            .Expect(Outcome.Compliant, "transition-offer", "total", "45 TS CALs", "50"),
        // 15 named + 6 that name no license = 21 of 20.
        RuleCase
            .Finding(
                "packs that name no license count in the total",
                TransitionEstate
                    .Licenses(Twenty)
                    .Packs(
                        "A,TsUser,2003,15,,TransitionOffer,XP-1,2005-02-14,Enrollment,",
                        "B,TsUser,2003,6,,TransitionOffer,,2005-02-14,Enrollment,"
                    )
            )
            .Expect(Outcome.Compliant, "xp-license", "XP-1")
            .Expect(Outcome.NonCompliant, "transition-offer", "total", "21 TS CALs", ": 1 too many", "stands for: 1"),
        RuleCase
            .Finding(
                "a license that gives no right",
                TransitionEstate
                    .Licenses(Twenty, "XP-LATE,,5,2003-04-25,Volume,Select,1000001,")
                    .Packs("A,TsUser,2003,5,,TransitionOffer,XP-LATE,2005-02-14,Enrollment,")
            )
            .Expect(Outcome.NonCompliant, "xp-license", "XP-LATE", "gives a right to 0", "5 too many")
            .Expect(Outcome.Compliant, "transition-offer", "total", "5 TS CALs"),
        RuleCase
            .Finding(
                "no XP license file at all",
                TransitionEstate.PacksOnly("A,TsUser,2003,5,,TransitionOffer,XP-1,2005-02-14,Enrollment,")
            )
            .Expect(Outcome.Indeterminate, "transition-offer", "total", "5 TS CALs", "xp-licenses.csv"),
        RuleCase
            .Finding(
                "a row of licenses could not be read, and without it the total does not suffice",
                TransitionEstate
                    .Licenses(Twenty, "XP-BAD,,25,,Volume,Select,1000001,")
                    .Packs("A,TsUser,2003,30,,TransitionOffer,,2005-02-14,Enrollment,")
            )
            .Expect(Outcome.Indeterminate, "transition-offer", "total", "could not be read: 1"),
        RuleCase
            .Clean(
                "the total suffices without the row that could not be read",
                TransitionEstate
                    .Licenses(Twenty, "XP-BAD,,25,,Volume,Select,1000001,")
                    .Packs("A,TsUser,2003,20,,TransitionOffer,,2005-02-14,Enrollment,")
            )
            .Expect(Outcome.Compliant, "transition-offer", "total"),
        RuleCase
            .Clean(
                "nothing is drawn yet, and no file of licenses",
                TransitionEstate.PacksOnly("A,TsUser,2003,5,,TransitionOffer,XP-1,2006-01-02,Enrollment,")
            )
            .Expect(Outcome.Compliant, "transition-offer", "total", "0 TS CALs"),
        RuleCase
            .Boundary("drawn on the analysis date", On("2006-01-01"))
            .Expect(Outcome.NonCompliant, "xp-license", "XP-1")
            .Expect(Outcome.NonCompliant, "transition-offer", "total"),
        (RuleCase.Boundary("drawn on the last day of the offer", On("2007-06-30")) with { AsOf = new(2008, 1, 1) })
            .Expect(Outcome.NonCompliant, "xp-license", "XP-1")
            .Expect(Outcome.NonCompliant, "transition-offer", "total"),
        RuleCase
            .Clean(
                "redeemed as many as licensed; a pack of another license file row is counted once",
                TransitionEstate.Licenses(Twenty).Packs("A,TsUser,2003,20,,TransitionOffer,XP-1,2005-02-14,Enrollment,")
            )
            .Expect(Outcome.Compliant, "xp-license", "XP-1")
            .Expect(Outcome.Compliant, "transition-offer", "total"),
        RuleCase.Clean("licenses that nobody drew on", TransitionEstate.Licenses(Twenty)),
        RuleCase
            .Clean(
                "what is drawn later than the analysis date, or after the offer, is not drawn",
                TransitionEstate
                    .Licenses(Twenty)
                    .Packs(
                        "A,TsUser,2003,20,,TransitionOffer,XP-1,2005-02-14,Enrollment,",
                        "B,TsUser,2003,20,,TransitionOffer,XP-1,2006-01-02,Enrollment,",
                        "C,TsUser,2003,20,,TransitionOffer,XP-1,2007-07-01,Enrollment,"
                    )
            )
            .Expect(Outcome.Compliant, "xp-license", "XP-1", "20 TS CALs")
            .Expect(Outcome.Compliant, "transition-offer", "total", "20 TS CALs"),
        RuleCase
            .Boundary("one below the right", Drawn(19, Twenty))
            .Expect(Outcome.Compliant, "xp-license", "XP-1")
            .Expect(Outcome.Compliant, "transition-offer", "total"),
        RuleCase
            .Boundary("one above the right", Drawn(21, Twenty))
            .Expect(Outcome.NonCompliant, "xp-license", "XP-1", "1 too many")
            .Expect(Outcome.NonCompliant, "transition-offer", "total", "1 too many"),
        RuleCase
            .Boundary("the cut-off day leaves 1 to 10 open", Drawn(1, TenOfTheDay))
            .Expect(Outcome.Indeterminate, "xp-license", "XP-DAY", "0 or 10")
            .Expect(Outcome.Indeterminate, "transition-offer", "total", "0 certainly and 10 at most"),
        RuleCase
            .Boundary("the upper bound itself is still open", Drawn(10, TenOfTheDay))
            .Expect(Outcome.Indeterminate, "xp-license", "XP-DAY")
            .Expect(Outcome.Indeterminate, "transition-offer", "total"),
        RuleCase
            .Boundary("above the upper bound nothing is open", Drawn(11, TenOfTheDay))
            .Expect(Outcome.NonCompliant, "xp-license", "XP-DAY", "1 too many")
            .Expect(Outcome.NonCompliant, "transition-offer", "total"),
        (
            RuleCase.Boundary("the switch closes what the cut-off day leaves open", Drawn(10, TenOfTheDay)) with
            {
                Switches = new InterpretationSwitches { CutoffDayQualifies = true },
            }
        )
            .Expect(Outcome.Compliant, "xp-license", "XP-DAY")
            .Expect(Outcome.Compliant, "transition-offer", "total"),
    ];

    private static EstateText On(string day) =>
        TransitionEstate.Licenses(Twenty).Packs($"A,TsUser,2003,21,,TransitionOffer,XP-1,{day},Enrollment,");

    private static EstateText Drawn(int quantity, string license) =>
        TransitionEstate
            .Licenses(license)
            .Packs($"A,TsUser,2003,{quantity},,TransitionOffer,{license.Split(',')[0]},2005-02-14,Enrollment,");
}
