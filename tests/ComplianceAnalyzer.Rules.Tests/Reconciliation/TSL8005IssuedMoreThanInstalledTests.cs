using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.Reconciliation;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.Reconciliation.TokenEstate;

namespace ComplianceAnalyzer.Rules.Tests.Reconciliation;

public sealed class TSL8005IssuedMoreThanInstalledTests : RuleTests<TSL8005IssuedMoreThanInstalled>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "two packs, each for itself",
                Owned().Reported("LIC1,1,TsDevice,2003,5,8", "LIC1,2,TsDevice,2003,10,0")
            )
            .Expect(Outcome.NonCompliant, "key-pack", "LIC1 1", "holds 5", "8 are issued", ": 3 too many")
            .Expect(Outcome.Compliant, "key-pack", "LIC1 2"),
        RuleCase
            .Clean("fewer", Owned().Reported("LIC1,1,TsDevice,2003,5,4"))
            .Expect(Outcome.Compliant, "key-pack", "LIC1 1"),
        RuleCase.Clean(
            "not limited or not counted",
            Owned()
                .Reported(
                    "LIC1,1,BuiltIn,2000,0,40",
                    "LIC1,2,Temporary,2003,0,9",
                    "LIC1,3,TsUser,2003,-1,9",
                    "LIC1,4,TsUser,2003,5,"
                )
        ),
        RuleCase
            .Boundary(
                "one below, equal, one above, and none of none",
                Owned()
                    .Reported(
                        "LIC1,1,TsDevice,2003,5,4",
                        "LIC1,2,TsDevice,2003,5,5",
                        "LIC1,3,TsDevice,2003,5,6",
                        "LIC1,4,TsDevice,2003,0,0"
                    )
            )
            .Expect(Outcome.Compliant, "key-pack", "LIC1 1")
            .Expect(Outcome.Compliant, "key-pack", "LIC1 2")
            .Expect(Outcome.NonCompliant, "key-pack", "LIC1 3", ": 1 too many")
            .Expect(Outcome.Compliant, "key-pack", "LIC1 4"),
    ];
}
