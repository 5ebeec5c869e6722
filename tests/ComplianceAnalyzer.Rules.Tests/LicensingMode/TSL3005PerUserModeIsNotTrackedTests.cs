using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.LicensingMode;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.LicensingMode.ModeEstate;

namespace ComplianceAnalyzer.Rules.Tests.LicensingMode;

public sealed class TSL3005PerUserModeIsNotTrackedTests : RuleTests<TSL3005PerUserModeIsNotTracked>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "Per User, as a word and as a number",
                Servers(TerminalServer("TS1", "PerUser"), TerminalServer("TS2", "4"))
            )
            .Expect(Outcome.Advice, "server", "TS1", "proves nothing")
            .Expect(Outcome.Advice, "server", "TS2"),
        RuleCase.Clean("Per Device", Servers(TerminalServer("TS1", "PerDevice"), TerminalServer("TS2", ""))),
        RuleCase.Boundary(
            "a mode that is not used, or not of Windows Server 2003, is not spoken of",
            Servers(
                "FS1,CONTOSO,Windows Server 2003,Standard,None,PerUser",
                "OLD1,CONTOSO,Windows 2000 Server,Standard,Application,PerUser",
                TerminalServer("TS1", "3")
            )
        ),
    ];
}
