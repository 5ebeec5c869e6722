using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.TransitionOffer;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.TransitionOffer.TransitionEstate;

namespace ComplianceAnalyzer.Rules.Tests.TransitionOffer;

public sealed class TSL4008ProductKeyReusedTests : RuleTests<TSL4008ProductKeyReused>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "three licenses with one key, one with another",
                Licenses(
                    "XP-1,,1,2002-05-01,Retail,,,11111-22222-33333-44444-0000A",
                    "XP-2,,1,2002-05-01,OEM,,,11111-22222-33333-44444-0000A",
                    "XP-3,,1,2002-05-01,OEM,,,11111-22222-33333-44444-0000A",
                    "XP-4,,1,2002-05-01,OEM,,,11111-22222-33333-44444-0000B"
                )
            )
            .Expect(Outcome.NonCompliant, "xp-license", "XP-1", "*****-0000A", "3 rows", "XP-1, XP-2, XP-3")
            .Expect(Outcome.NonCompliant, "xp-license", "XP-2")
            .Expect(Outcome.NonCompliant, "xp-license", "XP-3")
            .Expect(Outcome.Compliant, "xp-license", "XP-4"),
        RuleCase
            .Clean("a license alone", Licenses("XP-1,,1,2002-05-01,Retail,,,11111-22222-33333-44444-0000A"))
            .Expect(Outcome.Compliant, "xp-license", "XP-1"),
        RuleCase.Clean(
            "volume licenses share a key, and no key is not the same key",
            Licenses(
                "XP-1,,1,2002-05-01,Volume,Select,1000001,11111-22222-33333-44444-0000A",
                "XP-2,,1,2002-05-01,Volume,Select,1000001,11111-22222-33333-44444-0000A",
                "XP-3,,1,2002-05-01,OEM,,,",
                "XP-4,,1,2002-05-01,OEM,,,"
            )
        ),
        RuleCase
            .Boundary(
                "hyphens and case make no difference",
                Licenses(
                    "XP-1,,1,2002-05-01,Retail,,,11111-22222-33333-44444-0000A",
                    "XP-2,,1,2002-05-01,OEM,,,1111122222333334444-40000a"
                )
            )
            .Expect(Outcome.NonCompliant, "xp-license", "XP-1", "2 rows")
            .Expect(Outcome.NonCompliant, "xp-license", "XP-2"),
        RuleCase
            .Boundary(
                "one character makes one, and the last five alone do not",
                Licenses(
                    "XP-1,,1,2002-05-01,Retail,,,11111-22222-33333-44444-0000A",
                    "XP-2,,1,2002-05-01,OEM,,,11111-22222-33333-44445-0000A"
                )
            )
            .Expect(Outcome.Compliant, "xp-license", "XP-1")
            .Expect(Outcome.Compliant, "xp-license", "XP-2"),
    ];
}
