using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.TerminalServerCals;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.TerminalServerCals;

public sealed class TSL2003OperatingSystemDoesNotExemptTests : RuleTests<TSL2003OperatingSystemDoesNotExempt>
{
    private const string Layer = "cal-layer";
    private const string Terminal = "TerminalServices";

    private static readonly EstateText clients = Estates.TwoGenerations.Clients(
        "XP1,Windows XP Professional",
        "XP2,Windows XP Professional",
        "W2K,Windows 2000 Professional",
        "VISTA,Windows Vista Business",
        "HOME,Windows XP Home",
        "W98,Windows 98",
        "BLANK"
    );

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        // Anna uses both XP devices, so she alone covers them: 4 devices, 3 CALs (Anna, Bram, Carl).
        RuleCase
            .Finding(
                "devices that were exempt once",
                clients.Sessions("anna,XP1,TS1", "anna,XP2,TS1", "bram,W2K,TS1", "carl,VISTA,TS1", "dora,HOME,TS1")
            )
            .Expect(Outcome.Advice, Layer, Terminal, "2003 terminal servers: 4", "at least 3"),
        RuleCase
            .Finding("a device is counted once, however many use it", clients.Sessions("anna,XP1,TS1", "bram,XP1,TS1"))
            .Expect(Outcome.Advice, Layer, Terminal, "2003 terminal servers: 1", "at least 1"),
        RuleCase
            .Clean(
                "devices that were never exempt",
                clients.Sessions("anna,HOME,TS1", "bram,W98,TS1", "carl,BLANK,TS1", "dora,NOWHERE,TS1")
            )
            .Expect(Outcome.Compliant, Layer, Terminal),
        RuleCase.Clean("on Windows 2000 they still are exempt", clients.Sessions("anna,XP1,OLD1")),
        RuleCase.Clean("no terminal session", clients.Sessions("anna,XP1,TS1,WindowsAccess")),
        RuleCase.Boundary("a session without a device", clients.Sessions("anna,,TS1")),
        RuleCase
            .Boundary("one exempt device among others", clients.Sessions("anna,HOME,TS1", "bram,XP1,TS1"))
            .Expect(Outcome.Advice, Layer, Terminal, "2003 terminal servers: 1"),
    ];
}
