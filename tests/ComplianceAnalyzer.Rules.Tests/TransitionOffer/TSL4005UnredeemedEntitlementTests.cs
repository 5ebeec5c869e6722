using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.TransitionOffer;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.TransitionOffer;

public sealed class TSL4005UnredeemedEntitlementTests : RuleTests<TSL4005UnredeemedEntitlement>
{
    private static readonly DateOnly lastDay = new(2007, 6, 30);

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "each program is claimed with its own numbers, retail and OEM with product keys",
                TransitionEstate.Licenses(
                    "SELECT,,20,2002-05-01,Volume,Select,1000001,",
                    "OPEN,,10,2002-05-01,Volume,OpenLicense,,",
                    "VALUE,,5,2002-05-01,Volume,OpenValue,,",
                    "UNSAID,,4,2002-05-01,Volume,,,",
                    "BOX,,1,2002-05-01,Retail,,,11111-22222-33333-44444-00001",
                    "PC,,1,2002-05-01,OEM,,,11111-22222-33333-44444-00002"
                )
            )
            .Expect(
                Outcome.Advice,
                "xp-license",
                "SELECT",
                "20 TS CALs",
                "until 2007-06-30",
                "Install Licenses",
                "enrollment number and"
            )
            .Expect(Outcome.Advice, "xp-license", "OPEN", "10 TS CALs", "license and authorization numbers and")
            .Expect(Outcome.Advice, "xp-license", "VALUE", "5 TS CALs", "agreement number and")
            .Expect(
                Outcome.Advice,
                "xp-license",
                "UNSAID",
                "4 TS CALs",
                "enrollment, agreement, or license and authorization"
            )
            .Expect(Outcome.Advice, "xp-license", "BOX", "1 TS CALs", "transition web site", "product key")
            .Expect(Outcome.Advice, "xp-license", "PC", "1 TS CALs", "transition web site", "e-mail"),
        // 20 - 12 = 8
        RuleCase
            .Finding(
                "part of a license was claimed",
                TransitionEstate
                    .Licenses("XP-1,,20,2002-05-01,Volume,School,1000001,")
                    .Packs("A,TsUser,2003,12,,TransitionOffer,XP-1,2005-02-14,Enrollment,")
            )
            .Expect(Outcome.Advice, "xp-license", "XP-1", "8 TS CALs", "TS CALs redeemed: 12"),
        // 4 + 6 = 10 of the two rows in time, 7 drawn: 3 are left.
        RuleCase
            .Finding(
                "part of a license of three rows was claimed, of which one gives nothing",
                TransitionEstate
                    .Licenses(
                        "XP-1,,4,2002-05-01,Volume,School,1000001,",
                        "XP-1,,6,2002-06-01,Volume,School,1000001,",
                        "XP-1,,9,2004-05-01,Volume,School,1000001,"
                    )
                    .Packs("A,TsUser,2003,7,,TransitionOffer,XP-1,2005-02-14,Enrollment,")
            )
            .Expect(
                Outcome.Advice,
                "xp-license",
                "XP-1",
                "3 TS CALs of license XP-1 can be claimed until 2007-06-30.",
                "TS CALs redeemed: 7",
                "the license gives: 10"
            )
            .RestingOn("xp-licenses.csv:2", "xp-licenses.csv:3"),
        // Of 10, 4 are drawn: certain max(0, 0 - 4) = 0, at most 10 - 4 = 6.
        RuleCase
            .Finding(
                "a license of the cut-off day",
                TransitionEstate
                    .Licenses("XP-DAY,,10,2003-04-24,Volume,School,1000001,")
                    .Packs("A,TsUser,2003,4,,TransitionOffer,XP-DAY,2005-02-14,Enrollment,")
            )
            .Expect(Outcome.Advice, "xp-license", "XP-DAY", "0 TS CALs", "up to 6"),
        RuleCase.Clean(
            "claimed in full, and licenses that give no right",
            TransitionEstate
                .Licenses(
                    "XP-1,,20,2002-05-01,Volume,School,1000001,",
                    "XP-LATE,,5,2003-04-25,Volume,School,1000001,",
                    "HOME,Windows XP Home Edition,1,2002-05-01,OEM,,,11111-22222-33333-44444-00001"
                )
                .Packs("A,TsUser,2003,20,,TransitionOffer,XP-1,2005-02-14,Enrollment,")
        ),
        // 4 + 6 = 10, of which 10 are drawn.
        RuleCase.Clean(
            "two rows of one license, claimed in full",
            TransitionEstate
                .Licenses("XP-1,,4,2002-05-01,Volume,School,1000001,", "XP-1,,6,2002-06-01,Volume,School,1000001,")
                .Packs("A,TsUser,2003,10,,TransitionOffer,XP-1,2005-02-14,Enrollment,")
        ),
        RuleCase.Clean(
            "claimed beyond the right: nothing is left",
            TransitionEstate
                .Licenses("XP-1,,20,2002-05-01,Volume,School,1000001,")
                .Packs("A,TsUser,2003,25,,TransitionOffer,XP-1,2005-02-14,Enrollment,")
        ),
        (RuleCase.Boundary("on the last day there is still time", One) with { AsOf = lastDay }).Expect(
            Outcome.Advice,
            "xp-license",
            "XP-1",
            "can be claimed until 2007-06-30",
            "transition web site"
        ),
        (RuleCase.Boundary("on the day after it has lapsed", One) with { AsOf = lastDay.AddDays(1) }).Expect(
            Outcome.Advice,
            "xp-license",
            "XP-1",
            "have lapsed",
            "can be claimed now: 0"
        ),
        (
            RuleCase.Boundary(
                "drawn too late is not drawn",
                One.Packs("A,TsUser,2003,1,,TransitionOffer,XP-1,2007-07-01,ProductKey,")
            ) with
            {
                AsOf = new DateOnly(2007, 7, 2),
            }
        ).Expect(Outcome.Advice, "xp-license", "XP-1", "have lapsed"),
    ];

    private static EstateText One =>
        TransitionEstate.Licenses("XP-1,,1,2002-05-01,Retail,,,11111-22222-33333-44444-00001");
}
