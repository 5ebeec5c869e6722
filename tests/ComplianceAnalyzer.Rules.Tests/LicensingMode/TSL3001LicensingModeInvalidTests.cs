using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.LicensingMode;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.LicensingMode.ModeEstate;

namespace ComplianceAnalyzer.Rules.Tests.LicensingMode;

public sealed class TSL3001LicensingModeInvalidTests : RuleTests<TSL3001LicensingModeInvalid>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("the invalid 0 that the wizard can leave behind", Servers(TerminalServer("TS1", "0")))
            .Expect(Outcome.NonCompliant, "server", "TS1", "Mode: 0"),
        RuleCase
            .Finding("a word that means no mode", Servers(TerminalServer("TS1", "PerSeat")))
            .Expect(Outcome.NonCompliant, "server", "TS1", "PerSeat"),
        RuleCase
            .Clean(
                "both modes, as words",
                Servers(TerminalServer("TS1", "PerDevice"), TerminalServer("TS2", "PerUser"))
            )
            .Expect(Outcome.Compliant, "server", "TS1", "PerDevice")
            .Expect(Outcome.Compliant, "server", "TS2", "PerUser"),
        RuleCase.Clean("a blank is not invalid", Servers(TerminalServer("TS1", ""))),
        RuleCase.Clean(
            "no terminal server on Windows Server 2003",
            Servers(
                "FS1,CONTOSO,Windows Server 2003,Standard,None,0",
                "ADM1,CONTOSO,Windows Server 2003,Standard,RemoteAdministration,0",
                "OLD1,CONTOSO,Windows 2000 Server,Standard,Application,0"
            )
        ),
        RuleCase
            .Boundary(
                "1 to 5: only 2 and 4 are modes",
                Servers(
                    TerminalServer("TS1", "1"),
                    TerminalServer("TS2", "2"),
                    TerminalServer("TS3", "3"),
                    TerminalServer("TS4", "4"),
                    TerminalServer("TS5", "5")
                )
            )
            .Expect(Outcome.NonCompliant, "server", "TS1")
            .Expect(Outcome.Compliant, "server", "TS2")
            .Expect(Outcome.NonCompliant, "server", "TS3")
            .Expect(Outcome.Compliant, "server", "TS4")
            .Expect(Outcome.NonCompliant, "server", "TS5"),
    ];
}
