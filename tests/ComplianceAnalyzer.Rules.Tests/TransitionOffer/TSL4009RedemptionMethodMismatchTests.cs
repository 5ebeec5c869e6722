using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.TransitionOffer;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.TransitionOffer.TransitionEstate;

namespace ComplianceAnalyzer.Rules.Tests.TransitionOffer;

public sealed class TSL4009RedemptionMethodMismatchTests : RuleTests<TSL4009RedemptionMethodMismatch>
{
    private static readonly EstateText licenses = Licenses(
        "VOL,,20,2002-05-01,Volume,Select,1000001,",
        "RET,,1,2002-05-01,Retail,,,11111-22222-33333-44444-00001",
        "OEM,,1,2002-05-01,OEM,,,11111-22222-33333-44444-00002"
    );

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "each channel by the method of the other",
                licenses.Packs(
                    "A,TsUser,2003,1,,TransitionOffer,VOL,2005-02-14,ProductKey,",
                    "B,TsUser,2003,1,,TransitionOffer,RET,2005-02-14,Enrollment,",
                    "C,TsUser,2003,1,,TransitionOffer,OEM,2005-02-14,LicenseAndAuthorization,"
                )
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "A", "VOL is a volume license")
            .Expect(Outcome.NonCompliant, "cal-pack", "B", "RET is a retail or OEM license")
            .Expect(Outcome.NonCompliant, "cal-pack", "C", "OEM is a retail or OEM license"),
        RuleCase
            .Finding(
                "nothing says the method",
                licenses.Packs(
                    "A,TsUser,2003,1,,TransitionOffer,VOL,2005-02-14,,",
                    "A,TsUser,2003,1,,TransitionOffer,VOL,2005-02-14,Enrollment,"
                )
            )
            .Expect(Outcome.Indeterminate, "cal-pack", "A", "does not say")
            .RestingOn("cals.csv:2", "xp-licenses.csv:2"),
        RuleCase
            .Clean(
                "a license of which one row is of the channel",
                Licenses(
                        "XP-1,,20,2002-05-01,Volume,Select,1000001,",
                        "XP-1,,1,2002-05-01,Retail,,,11111-22222-33333-44444-00001"
                    )
                    .Packs("A,TsUser,2003,1,,TransitionOffer,XP-1,2005-02-14,ProductKey,")
            )
            .Expect(Outcome.Compliant, "cal-pack", "A"),
        RuleCase
            .Clean(
                "each channel by its own method",
                licenses.Packs(
                    "A,TsUser,2003,1,,TransitionOffer,VOL,2005-02-14,Enrollment,",
                    "B,TsUser,2003,1,,TransitionOffer,VOL,2005-02-14,Agreement,",
                    "C,TsUser,2003,1,,TransitionOffer,VOL,2005-02-14,LicenseAndAuthorization,",
                    "D,TsUser,2003,1,,TransitionOffer,RET,2005-02-14,ProductKey,",
                    "E,TsUser,2003,1,,TransitionOffer,OEM,2005-02-14,ProductKey,"
                )
            )
            .Expect(Outcome.Compliant, "cal-pack", "A")
            .RestingOn("cals.csv:2", "xp-licenses.csv:2")
            .Expect(Outcome.Compliant, "cal-pack", "B")
            .Expect(Outcome.Compliant, "cal-pack", "C")
            .Expect(Outcome.Compliant, "cal-pack", "D")
            .Expect(Outcome.Compliant, "cal-pack", "E"),
        RuleCase.Clean(
            "a license that nobody knows, and a pack that names none",
            licenses.Packs(
                "A,TsUser,2003,1,,TransitionOffer,GONE,2005-02-14,ProductKey,",
                "B,TsUser,2003,1,,TransitionOffer,,2005-02-14,ProductKey,"
            )
        ),
        RuleCase
            .Boundary(
                "one wrong row of a pack is enough, and outweighs a silent one",
                licenses.Packs(
                    "A,TsUser,2003,1,,TransitionOffer,VOL,2005-02-14,Enrollment,",
                    "A,TsUser,2003,2,,TransitionOffer,VOL,2005-02-14,,",
                    "A,TsUser,2003,3,,TransitionOffer,VOL,2005-02-14,ProductKey,"
                )
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "A")
            .RestingOn("cals.csv:4", "xp-licenses.csv:2"),
        RuleCase
            .Boundary(
                "redeemed on the analysis date, and the day after it",
                licenses.Packs(
                    "A,TsUser,2003,1,,TransitionOffer,VOL,2006-01-01,ProductKey,",
                    "B,TsUser,2003,1,,TransitionOffer,VOL,2006-01-02,ProductKey,"
                )
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "A"),
    ];
}
