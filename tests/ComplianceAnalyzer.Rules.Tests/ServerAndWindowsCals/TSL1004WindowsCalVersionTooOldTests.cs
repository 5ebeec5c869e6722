using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.ServerAndWindowsCals;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.ServerAndWindowsCals;

public sealed class TSL1004WindowsCalVersionTooOldTests : RuleTests<TSL1004WindowsCalVersionTooOld>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "old user and device CALs beside new ones",
                Estates.FileServer.Cals("P1,WindowsUser,2000,5", "P2,WindowsDevice,2000,7", "P3,WindowsUser,2003,9")
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "P1", "5 Windows CALs of version 2000", "FS1")
            .Expect(Outcome.NonCompliant, "cal-pack", "P2", "7 Windows CALs of version 2000")
            .Expect(Outcome.Compliant, "cal-pack", "P3", "2003"),
        RuleCase
            .Finding(
                "old CALs that also have a use on Windows 2000",
                Estates.TwoGenerations.Cals("P1,WindowsUser,2000,5")
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "P1", "TS1"),
        // Two rows of one pack: 5 old and 4 new, of which the 5 are named.
        RuleCase
            .Finding(
                "two versions under one id of a pack",
                Estates.FileServer.Cals("P1,WindowsUser,2000,5", "P1,WindowsUser,2003,4")
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "P1", "5 Windows CALs"),
        // Two rows of one pack, both old: 5 + 3 = 8, of version 2000 at the latest.
        RuleCase
            .Finding(
                "two old versions under one id of a pack",
                Estates.FileServer.Cals("P1,WindowsUser,1996,5", "P1,WindowsUser,2000,3")
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "P1", "holds 8 Windows CALs of version 2000")
            .RestingOn("cals.csv:2", "cals.csv:3"),
        RuleCase
            .Clean(
                "two new versions under one id of a pack",
                Estates.FileServer.Cals("P1,WindowsUser,2003R2,5", "P1,WindowsUser,2003,4")
            )
            .Expect(Outcome.Compliant, "cal-pack", "P1", "is of version 2003:"),
        RuleCase
            .Clean("no server runs 2003", Estates.OldTerminalServer.Cals("P1,WindowsUser,2000,5"))
            .Expect(Outcome.Compliant, "cal-pack", "P1", "no server runs Windows Server 2003"),
        RuleCase
            .Clean(
                "a server outside the article asks for no CALs here",
                Estates.FileServerOf("Web").Cals("P1,WindowsUser,2000,5")
            )
            .Expect(Outcome.Compliant, "cal-pack", "P1"),
        RuleCase.Clean("old TS CALs are another matter", Estates.FileServer.Cals("P1,TsDevice,2000,5")),
        RuleCase.Clean("no CALs at all", Estates.FileServer.Cals()),
        RuleCase
            .Boundary(
                "versions about 2003",
                Estates.FileServer.Cals("P1,WindowsUser,2000,1", "P2,WindowsUser,2003,1", "P3,WindowsUser,2003R2,1")
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "P1")
            .Expect(Outcome.Compliant, "cal-pack", "P2")
            .Expect(Outcome.Compliant, "cal-pack", "P3", "2003 R2"),
        // As of 2006-01-01: what is acquired on that day is owned, what is acquired on the next is not.
        RuleCase
            .Boundary(
                "acquired on the analysis date and on the day after",
                Estates.FileServer.Cals("P1,WindowsUser,2000,1,,2006-01-01", "P2,WindowsUser,2000,1,,2006-01-02")
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "P1"),
    ];
}
