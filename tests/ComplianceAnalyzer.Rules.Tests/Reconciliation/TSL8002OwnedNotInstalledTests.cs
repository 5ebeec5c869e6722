using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.Reconciliation;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.Reconciliation.TokenEstate;

namespace ComplianceAnalyzer.Rules.Tests.Reconciliation;

public sealed class TSL8002OwnedNotInstalledTests : RuleTests<TSL8002OwnedNotInstalled>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        // 7 owned, 4 located: 3 are nowhere, though license servers report 2.
        RuleCase
            .Finding(
                "a pack that names no license server",
                Owned("A,TsUser,2003,4,LIC1,", "B,TsUser,2003,3,,").Reported("LIC1,1,TsUser,2003,2,0")
            )
            .Expect(Outcome.NonCompliant, "cal-stock", "TsUser 2003", "license server: 3", "none: B.")
            .RestingOn("cals.csv:3"),
        RuleCase
            .Finding(
                "a key pack of unknown size may hold it",
                Owned("B,TsUser,2003,3,,").Reported("LIC1,1,TsUser,2003,-1,0")
            )
            .Expect(Outcome.Indeterminate, "cal-stock", "TsUser 2003", "perhaps", "3"),
        RuleCase
            .Clean("all located, each kind for itself", Owned("A,TsUser,2003,4,LIC1,", "B,TsDevice,2003,3,LIC1,"))
            .Expect(Outcome.Compliant, "cal-stock", "TsUser 2003", "All 4")
            .Expect(Outcome.Compliant, "cal-stock", "TsDevice 2003", "All 3"),
        RuleCase
            .Clean(
                "all located beside a key pack of unknown size",
                Owned("A,TsUser,2003,4,LIC1,").Reported("LIC1,1,TsUser,2003,-1,0")
            )
            .Expect(Outcome.Compliant, "cal-stock", "TsUser 2003", "All 4"),
        RuleCase.Clean(
            "Windows CALs are installed nowhere, and CALs of tomorrow are not owned",
            Owned("A,WindowsUser,2003,4,,", "B,TsUser,2003,3,,2006-01-02")
        ),
        RuleCase.Clean(
            "what is reported and not owned is another rule's matter",
            Owned("A,WindowsUser,2003,4,,").Reported("LIC1,1,TsUser,2003,3,0")
        ),
        RuleCase
            .Boundary(
                "reported as many as owned",
                Owned("A,TsUser,2003,4,,").Reported("LIC1,1,TsUser,2003,3,0", "LIC2,1,TsUser,2003,1,0")
            )
            .Expect(Outcome.Compliant, "cal-stock", "TsUser 2003"),
        RuleCase
            .Boundary("reported one fewer", Owned("A,TsUser,2003,4,,").Reported("LIC1,1,TsUser,2003,3,0"))
            .Expect(Outcome.NonCompliant, "cal-stock", "TsUser 2003", "license server: 1"),
        RuleCase
            .Boundary("reported one more", Owned("A,TsUser,2003,4,,").Reported("LIC1,1,TsUser,2003,5,0"))
            .Expect(Outcome.Compliant, "cal-stock", "TsUser 2003"),
    ];
}
