using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.TerminalServerCals;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.TerminalServerCals;

public sealed class TSL2007TerminalServerNotAvailableTests : RuleTests<TSL2007TerminalServerNotAvailable>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("Web Edition", Servers("WEB1,Windows Server 2003,Web,Application"))
            .Expect(Outcome.NonCompliant, "server", "WEB1", "Edition: Web"),
        RuleCase
            .Finding("Small Business Server", Servers("SBS1,Windows Server 2003,SmallBusiness,Application"))
            .Expect(Outcome.NonCompliant, "server", "SBS1", "Edition: SmallBusiness"),
        RuleCase
            .Finding("the edition stands in the text", Servers("WEB1,\"Windows Server 2003, Web Edition\",,AppServer"))
            .Expect(Outcome.NonCompliant, "server", "WEB1"),
        RuleCase
            .Finding("the edition is unknown", Servers("TS1,Windows Server 2003,,Application"))
            .Expect(Outcome.Indeterminate, "server", "TS1", "not known"),
        RuleCase
            .Clean(
                "every edition that has it",
                Servers(
                    "TS1,Windows Server 2003,Standard,Application",
                    "TS2,Windows Server 2003,Enterprise,Application",
                    "TS3,Windows Server 2003,Datacenter,Application"
                )
            )
            .Expect(Outcome.Compliant, "server", "TS1")
            .Expect(Outcome.Compliant, "server", "TS2")
            .Expect(Outcome.Compliant, "server", "TS3"),
        RuleCase.Clean("another product", Servers("OLD1,Windows 2000 Server,SmallBusiness,Application")),
        RuleCase
            .Boundary(
                "of the three modes of Terminal Services only one is not there",
                Servers(
                    "WEB1,Windows Server 2003,Web,Application",
                    "WEB2,Windows Server 2003,Web,RemoteAdministration",
                    "WEB3,Windows Server 2003,Web,None",
                    "WEB4,Windows Server 2003,Web,"
                )
            )
            .Expect(Outcome.NonCompliant, "server", "WEB1"),
    ];

    private static EstateText Servers(params string[] rows) =>
        EstateText.Empty.With("servers.csv", ["Name,OperatingSystem,Edition,TerminalServer", .. rows]);
}
