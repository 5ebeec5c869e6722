using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.TransitionOffer;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.TransitionOffer.TransitionEstate;

namespace ComplianceAnalyzer.Rules.Tests.TransitionOffer;

public sealed class TSL4007ProductKeyMissingTests : RuleTests<TSL4007ProductKeyMissing>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "a retail and an OEM license without key, of which one gives no right",
                Licenses(
                    "XP-1,,1,2002-05-01,Retail,,,",
                    "XP-1,,1,2002-06-01,Retail,,,11111-22222-33333-44444-00001",
                    "XP-2,,1,2004-05-01,OEM,,,"
                )
            )
            .Expect(Outcome.NonCompliant, "xp-license", "XP-1", "no product key", "without product key: 1")
            .RestingOn("xp-licenses.csv:2")
            .Expect(Outcome.NonCompliant, "xp-license", "XP-2"),
        RuleCase
            .Clean(
                "licenses with key",
                Licenses(
                    "XP-1,,1,2002-05-01,Retail,,,11111-22222-33333-44444-00001",
                    "XP-2,,1,2002-05-01,OEM,,,1111122222333334444400002"
                )
            )
            .Expect(Outcome.Compliant, "xp-license", "XP-1")
            .Expect(Outcome.Compliant, "xp-license", "XP-2"),
        RuleCase.Clean(
            "volume licenses and other products carry none",
            Licenses("XP-1,,5,2002-05-01,Volume,Select,1000001,", "XP-2,Windows XP Home Edition,1,2002-05-01,OEM,,,")
        ),
        RuleCase
            .Boundary(
                "a key of blanks is none, one character is one",
                Licenses("XP-1,,1,2002-05-01,Retail,,,   ", "XP-2,,1,2002-05-01,Retail,,,X")
            )
            .Expect(Outcome.NonCompliant, "xp-license", "XP-1")
            .Expect(Outcome.Compliant, "xp-license", "XP-2"),
    ];
}
