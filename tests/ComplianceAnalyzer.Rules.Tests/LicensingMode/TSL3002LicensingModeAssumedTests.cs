using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.LicensingMode;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.LicensingMode.ModeEstate;

namespace ComplianceAnalyzer.Rules.Tests.LicensingMode;

public sealed class TSL3002LicensingModeAssumedTests : RuleTests<TSL3002LicensingModeAssumed>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("a blank mode", Servers(TerminalServer("TS1", ""), TerminalServer("TS2", "PerUser")))
            .Expect(Outcome.NonCompliant, "server", "TS1", "Per Device, the default, is taken")
            .Expect(Outcome.Compliant, "server", "TS2"),
        RuleCase
            .Finding(
                "no column at all",
                EstateText.Empty.With(
                    "servers.csv",
                    "Name,Domain,OperatingSystem,TerminalServer",
                    "TS1,CONTOSO,\"Windows Server 2003, Enterprise Edition\",yes"
                )
            )
            .Expect(Outcome.NonCompliant, "server", "TS1"),
        RuleCase
            .Clean("the default written out", Servers(TerminalServer("TS1", "2")))
            .Expect(Outcome.Compliant, "server", "TS1"),
        RuleCase.Clean("an invalid mode is not assumed", Servers(TerminalServer("TS1", "0"))),
        RuleCase.Boundary(
            "servers that are no terminal servers need no mode",
            Servers(
                "FS1,CONTOSO,Windows Server 2003,Standard,None,",
                "ADM1,CONTOSO,Windows Server 2003,Standard,RemoteAdministration,",
                "OLD1,CONTOSO,Windows 2000 Server,Standard,Application,"
            )
        ),
    ];
}
