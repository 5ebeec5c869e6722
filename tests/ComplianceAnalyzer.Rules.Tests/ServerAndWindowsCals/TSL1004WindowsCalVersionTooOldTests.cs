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
                "2000 CALs beside 2003 CALs",
                Estates.FileServer.Cals("P1,WindowsUser,2000,25", "P2,WindowsDevice,2003,5")
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "P1", "25 Windows CALs of version 2000", "FS1")
            .Expect(Outcome.Compliant, "cal-pack", "P2", "2003"),
        RuleCase
            .Finding("CALs of Windows NT 4.0", Estates.FileServer.Cals("P1,WindowsDevice,1996,3"))
            .Expect(Outcome.NonCompliant, "cal-pack", "P1", "3 Windows CALs"),
        RuleCase
            .Clean("there is no 2003 server", Estates.OldTerminalServer.Cals("P1,WindowsUser,2000,25"))
            .Expect(Outcome.Compliant, "cal-pack", "P1", "no 2003 server"),
        RuleCase.Clean("old TS CALs are another matter", Estates.FileServer.Cals("P1,TsDevice,2000,5")),
        RuleCase
            .Boundary("the version of the server is not too old", Estates.FileServer.Cals("P1,WindowsUser,2003,25"))
            .Expect(Outcome.Compliant, "cal-pack", "P1"),
        RuleCase
            .Boundary("a later version is not too old", Estates.FileServer.Cals("P1,WindowsUser,2008,25"))
            .Expect(Outcome.Compliant, "cal-pack", "P1", "2008"),
        RuleCase
            .Boundary(
                "one pack of two rows, one of them old",
                Estates.FileServer.Cals("P1,WindowsUser,2000,2", "P1,WindowsUser,2003,3")
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "P1", "2 Windows CALs of version 2000"),
    ];
}
