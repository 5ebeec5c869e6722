using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.TransitionOffer;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.TransitionOffer;

public sealed class TSL4004RedeemedAgainstIneligibleTests : RuleTests<TSL4004RedeemedAgainstIneligible>
{
    private const string Redeemed = "A,TsUser,2003,3,,TransitionOffer,XP-1,2005-02-14,Enrollment,";

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "another product, and a license nobody knows",
                TransitionEstate
                    .Licenses("XP-1,Windows XP Home Edition,3,2002-05-01,OEM,,,11111-22222-33333-44444-00001")
                    .Packs(Redeemed, "B,TsUser,2003,2,,TransitionOffer,XP-GONE,2005-02-14,Enrollment,")
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "A", "not for Windows XP Professional", "redeemed: 3")
            .Expect(Outcome.NonCompliant, "cal-pack", "B", "XP-GONE", "not among the Windows XP licenses owned"),
        RuleCase
            .Finding(
                "a license of two rows, one too late and one of another product",
                Two("Windows XP Professional,3,2004-05-01", "Windows XP Home Edition,3,2002-05-01")
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "A", "after the offer had cut off", "redeemed: 4")
            .RestingOn("cals.csv:2", "cals.csv:3", "xp-licenses.csv:2", "xp-licenses.csv:3"),
        RuleCase
            .Finding(
                "a license of two rows, one of the cut-off day and one too late",
                Two("Windows XP Professional,3,2003-04-24", "Windows XP Professional,3,2004-05-01")
            )
            .Expect(Outcome.Indeterminate, "cal-pack", "A", "cuts off"),
        RuleCase
            .Clean(
                "of two rows of a license one gives the right",
                Two("Windows XP Professional,3,2002-05-01", "Windows XP Professional,3,2004-05-01")
            )
            .Expect(Outcome.Compliant, "cal-pack", "A"),
        RuleCase
            .Finding("no file of licenses", TransitionEstate.PacksOnly(Redeemed))
            .Expect(Outcome.Indeterminate, "cal-pack", "A", "no xp-licenses.csv"),
        RuleCase
            .Finding(
                "the row that could not be read may be the one",
                TransitionEstate.Licenses("XP-BAD,,3,,Volume,Select,1000001,").Packs(Redeemed)
            )
            .Expect(Outcome.Indeterminate, "cal-pack", "A", "could not be read: 1"),
        RuleCase
            .Finding(
                "one pack, two licenses: each is judged",
                TransitionEstate
                    .Licenses("XP-1,,3,2002-05-01,Volume,Select,1000001,", "XP-2,,3,2004-05-01,Volume,Select,1000001,")
                    .Packs(Redeemed, "A,TsUser,2003,1,,TransitionOffer,XP-2,2005-02-15,Enrollment,")
            )
            .Expect(Outcome.Compliant, "cal-pack", "A", "XP-1")
            .Expect(Outcome.NonCompliant, "cal-pack", "A", "XP-2", "after the offer had cut off"),
        RuleCase
            .Clean("an eligible license", On("2002-05-01"))
            .Expect(Outcome.Compliant, "cal-pack", "A", "gives a right to TS CALs"),
        RuleCase.Clean(
            "a pack that names no license, one of another channel, and one not redeemed yet",
            TransitionEstate
                .Licenses("XP-LATE,,3,2004-05-01,Volume,Select,1000001,")
                .Packs(
                    "A,TsUser,2003,3,,TransitionOffer,,2005-02-14,Enrollment,",
                    "B,TsUser,2003,3,,Volume,,,,",
                    "C,TsUser,2003,3,,TransitionOffer,XP-LATE,2006-01-02,Enrollment,"
                )
        ),
        RuleCase
            .Boundary("the day before the cut-off day", On("2003-04-23"))
            .Expect(Outcome.Compliant, "cal-pack", "A"),
        RuleCase
            .Boundary("the cut-off day", On("2003-04-24"))
            .Expect(Outcome.Indeterminate, "cal-pack", "A", "cuts off"),
        (
            RuleCase.Boundary("the cut-off day where it counts", On("2003-04-24")) with
            {
                Switches = new InterpretationSwitches { CutoffDayQualifies = true },
            }
        ).Expect(Outcome.Compliant, "cal-pack", "A"),
        RuleCase
            .Boundary("the day after the cut-off day", On("2003-04-25"))
            .Expect(Outcome.NonCompliant, "cal-pack", "A", "XP-1"),
        RuleCase
            .Boundary(
                "redeemed on the analysis date itself",
                TransitionEstate
                    .Licenses("XP-1,,3,2004-05-01,Volume,Select,1000001,")
                    .Packs("A,TsUser,2003,3,,TransitionOffer,XP-1,2006-01-01,Enrollment,")
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "A"),
    ];

    /// <summary>Two rows of <c>Product,Quantity,AcquiredOn</c> of one license, and two of a pack: 3 + 1 = 4.</summary>
    private static EstateText Two(string one, string other) =>
        TransitionEstate
            .Licenses($"XP-1,{one},Volume,Select,1000001,", $"XP-1,{other},Volume,Select,1000001,")
            .Packs(Redeemed, "A,TsUser,2003,1,,TransitionOffer,XP-1,2005-02-15,Enrollment,");

    private static EstateText On(string acquired) =>
        TransitionEstate.Licenses($"XP-1,,3,{acquired},Volume,Select,1000001,").Packs(Redeemed);
}
