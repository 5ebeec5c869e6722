using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.TransitionOffer;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.TransitionOffer.TransitionEstate;

namespace ComplianceAnalyzer.Rules.Tests.TransitionOffer;

public sealed class TSL4010RedeemedTokensNotInstalledTests : RuleTests<TSL4010RedeemedTokensNotInstalled>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        // Of 7 + 3 + 2 tokens, 5 are on no license server.
        RuleCase
            .Finding(
                "a part of a pack",
                PacksOnly(
                    "A,TsUser,2003,7,,TransitionOffer,XP-1,2005-02-14,Enrollment,LIC1",
                    "A,TsUser,2003,3,,TransitionOffer,XP-1,2005-03-14,Enrollment,",
                    "A,TsUser,2003,2,,TransitionOffer,XP-1,2005-04-14,Enrollment,"
                )
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "A", "no license server: 5")
            .RestingOn("cals.csv:3", "cals.csv:4"),
        RuleCase
            .Clean("on a license server", PacksOnly("A,TsUser,2003,7,,TransitionOffer,XP-1,2005-02-14,Enrollment,LIC1"))
            .Expect(Outcome.Compliant, "cal-pack", "A", "LIC1"),
        RuleCase.Clean(
            "CALs of another channel, and Windows CALs, need none here",
            PacksOnly(
                "A,TsUser,2003,7,,Volume,,,,",
                "B,WindowsUser,2003,7,,TransitionOffer,XP-1,2005-02-14,Enrollment,"
            )
        ),
        RuleCase
            .Boundary(
                "redeemed on the analysis date, the day after it, and on an unknown day",
                PacksOnly(
                    "A,TsUser,2003,1,,TransitionOffer,XP-1,2006-01-01,Enrollment,",
                    "B,TsUser,2003,1,,TransitionOffer,XP-1,2006-01-02,Enrollment,",
                    "C,TsUser,2003,1,,TransitionOffer,XP-1,,Enrollment,"
                )
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "A")
            .Expect(Outcome.NonCompliant, "cal-pack", "C"),
        (
            RuleCase.Boundary(
                "the last day of the offer, and the day after it",
                PacksOnly(
                    "A,TsUser,2003,1,,TransitionOffer,XP-1,2007-06-30,Enrollment,",
                    "B,TsUser,2003,1,,TransitionOffer,XP-1,2007-07-01,Enrollment,"
                )
            ) with
            {
                AsOf = new DateOnly(2015, 7, 13),
            }
        ).Expect(Outcome.NonCompliant, "cal-pack", "A"),
    ];
}
