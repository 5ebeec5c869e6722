using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.TransitionOffer;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.TransitionOffer;

public sealed class TSL4001TransitionEligibilityTests : RuleTests<TSL4001TransitionEligibility>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "a license of the cut-off day gives from nothing to one TS CAL each",
                TransitionEstate.Licenses("XP-1,Windows XP Professional,10,2003-04-24,Volume,Select,1000001,")
            )
            .Expect(Outcome.Indeterminate, "xp-license", "XP-1", "0 or 10 TS CALs"),
        // 4 + 6 = 10
        RuleCase
            .Finding(
                "two rows of one license of the cut-off day add up",
                TransitionEstate.Licenses(
                    "XP-1,,4,2003-04-24,Volume,Select,1000001,",
                    "XP-1,,6,2003-04-24,Volume,Select,1000001,"
                )
            )
            .Expect(Outcome.Indeterminate, "xp-license", "XP-1", "0 or 10 TS CALs", "licenses: 10"),
        // 4 + 6 = 10
        RuleCase
            .Clean(
                "two rows of one license in time add up",
                TransitionEstate.Licenses(
                    "XP-1,,4,2002-05-01,Volume,Select,1000001,",
                    "XP-1,,6,2002-06-01,Volume,Select,1000001,"
                )
            )
            .Expect(Outcome.Compliant, "xp-license", "XP-1", "each of its 10 licenses", "licenses: 10"),
        RuleCase
            .Clean(
                "of two rows of one license those that came too late give nothing",
                TransitionEstate.Licenses(
                    "XP-1,,4,2002-05-01,Volume,Select,1000001,",
                    "XP-1,,6,2004-05-01,Volume,Select,1000001,"
                )
            )
            .Expect(Outcome.Compliant, "xp-license", "XP-1", "each of its 4 licenses", "licenses: 10"),
        RuleCase
            .Clean(
                "Professional before the cut-off day gives one TS CAL each; a blank product means it",
                TransitionEstate.Licenses(
                    "XP-1,Windows XP Professional,10,2001-12-31,Volume,Select,1000001,",
                    "XP-2,,,2002-05-01,OEM,,,11111-22222-33333-44444-00001"
                )
            )
            .Expect(Outcome.Compliant, "xp-license", "XP-1", "each of its 10 licenses")
            .Expect(Outcome.Compliant, "xp-license", "XP-2", "each of its 1 licenses"),
        RuleCase
            .Clean(
                "other products give nothing, however old",
                TransitionEstate.Licenses(
                    "HOME,Windows XP Home Edition,4,2002-10-01,OEM,,,11111-22222-33333-44444-00002",
                    "W2K,Windows 2000 Professional,15,2001-03-12,Volume,Select,1000001,"
                )
            )
            .Expect(Outcome.NotApplicable, "xp-license", "HOME", "Windows XP Home Edition")
            .Expect(Outcome.NotApplicable, "xp-license", "W2K", "Windows 2000 Professional"),
        RuleCase
            .Boundary("the day before, the cut-off day, the day after", AroundTheCutoff)
            .Expect(Outcome.Compliant, "xp-license", "DAY-23", "2003-04-23")
            .Expect(Outcome.Indeterminate, "xp-license", "DAY-24", "2003-04-24")
            .Expect(Outcome.NotApplicable, "xp-license", "DAY-25", "2003-04-25"),
        (
            RuleCase.Boundary("the switch on-or-before lets the cut-off day count", AroundTheCutoff) with
            {
                Switches = new InterpretationSwitches { CutoffDayQualifies = true },
            }
        )
            .Expect(Outcome.Compliant, "xp-license", "DAY-23")
            .Expect(Outcome.Compliant, "xp-license", "DAY-24")
            .Expect(Outcome.NotApplicable, "xp-license", "DAY-25"),
        RuleCase.Boundary("no licenses", TransitionEstate.Licenses()),
    ];

    private static EstateText AroundTheCutoff =>
        TransitionEstate.Licenses(
            "DAY-23,Windows XP Professional,1,2003-04-23,Volume,Select,1000001,",
            "DAY-24,Windows XP Professional,1,2003-04-24,Volume,Select,1000001,",
            "DAY-25,Windows XP Professional,1,2003-04-25,Volume,Select,1000001,"
        );
}
