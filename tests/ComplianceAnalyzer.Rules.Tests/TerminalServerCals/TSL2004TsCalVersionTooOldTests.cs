using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.TerminalServerCals;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.TerminalServerCals;

public sealed class TSL2004TsCalVersionTooOldTests : RuleTests<TSL2004TsCalVersionTooOld>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "2000 CALs while a 2003 terminal server is used",
                Estates.TerminalServer.Sessions("anna,PC1,TS1").Cals("P1,TsDevice,2000,5", "P2,TsUser,2003,5")
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "P1", "5 TS CALs of version 2000", "TS1")
            .Expect(Outcome.Compliant, "cal-pack", "P2", "2003"),
        // Two rows of one pack, both old: 5 + 3 = 8, of version 2000 at the latest; of two new ones 2003 is the earliest.
        RuleCase
            .Finding(
                "several versions under one id of a pack",
                Estates
                    .TerminalServer.Sessions("anna,PC1,TS1")
                    .Cals("P1,TsDevice,1996,5", "P1,TsDevice,2000,3", "P2,TsUser,2003R2,5", "P2,TsUser,2003,5")
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "P1", "8 TS CALs of version 2000")
            .Expect(Outcome.Compliant, "cal-pack", "P2", "is of version 2003:"),
        RuleCase
            .Finding(
                "2000 CALs that also have a use on Windows 2000",
                Estates.TwoGenerations.Sessions("anna,PC1,TS1", "bram,PC2,OLD1").Cals("P1,TsDevice,2000,5")
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "P1"),
        RuleCase
            .Finding(
                "whether the 2003 terminal server is used is unknown",
                Estates.TerminalServer.Cals("P1,TsDevice,2000,5")
            )
            .Expect(Outcome.Indeterminate, "cal-pack", "P1", "nothing tells"),
        RuleCase
            .Clean(
                "only Windows 2000 is used",
                Estates.TwoGenerations.Sessions("bram,PC2,OLD1").Cals("P1,TsDevice,2000,5")
            )
            .Expect(Outcome.Compliant, "cal-pack", "P1", "no 2003 terminal server is in use"),
        RuleCase
            .Clean("there is no 2003 terminal server", Estates.OldTerminalServer.Cals("P1,TsDevice,2000,5"))
            .Expect(Outcome.Compliant, "cal-pack", "P1"),
        RuleCase.Clean(
            "old Windows CALs are another matter",
            Estates.TerminalServer.Sessions("anna,PC1,TS1").Cals("P1,WindowsUser,2000,5")
        ),
        RuleCase
            .Boundary(
                "version 2003 is not too old",
                Estates.TerminalServer.Sessions("anna,PC1,TS1").Cals("P1,TsDevice,2003,5")
            )
            .Expect(Outcome.Compliant, "cal-pack", "P1"),
        RuleCase
            .Boundary(
                "use other than a terminal session is no use of Terminal Services",
                Estates.TerminalServer.Sessions("anna,PC1,TS1,WindowsAccess").Cals("P1,TsDevice,2000,5")
            )
            .Expect(Outcome.Compliant, "cal-pack", "P1"),
    ];
}
