using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.TerminalServerCals;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.TerminalServerCals;

public sealed class TSL2006AdministrationModeUsedForWorkTests : RuleTests<TSL2006AdministrationModeUsedForWork>
{
    private static readonly EstateText server = Servers("FS1,Windows Server 2003,Standard,RemoteAdministration");

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("work beside administration", server.Sessions("anna,PC1,FS1", "bram,PC2,FS1,RemoteAdministration"))
            .Expect(Outcome.NonCompliant, "server", "FS1", "ANNA", "terminal sessions: 1", "administration: 1")
            .RestingOn("servers.csv:2", "sessions.csv:2", "sessions.csv:3"),
        RuleCase
            .Finding(
                "work on Windows 2000",
                Servers("OLD1,Windows 2000 Server,Standard,RemoteAdministration").Sessions("anna,PC1,OLD1")
            )
            .Expect(Outcome.NonCompliant, "server", "OLD1"),
        RuleCase
            .Finding("no sessions.csv", server)
            .Expect(Outcome.Indeterminate, "server", "FS1", "nothing tells", "sessions.csv"),
        RuleCase
            .Clean("files and print", server.Sessions("anna,PC1,FS1,WindowsAccess"))
            .Expect(Outcome.Compliant, "server", "FS1", "administer it: 0"),
        RuleCase.Clean("a terminal server", Estates.TerminalServer.Sessions("anna,PC1,TS1")),
        RuleCase.Clean(
            "other modes and other editions",
            Servers(
                    "OLD1,Windows 2000 Server,Standard,None",
                    "FS2,Windows Server 2003,Standard,None",
                    "WEB1,Windows Server 2003,Web,RemoteAdministration"
                )
                .Sessions("anna,PC1,OLD1", "anna,PC1,FS2", "anna,PC1,WEB1")
        ),
        RuleCase
            .Boundary(
                "two who administer: no more than two at once",
                server.Sessions("anna,PC1,FS1,RemoteAdministration", "bram,PC2,FS1,RemoteAdministration")
            )
            .Expect(Outcome.Compliant, "server", "FS1", "administer it: 2"),
        RuleCase
            .Boundary(
                "three who administer: perhaps three at once",
                server.Sessions(
                    "anna,PC1,FS1,RemoteAdministration",
                    "bram,PC2,FS1,RemoteAdministration",
                    "carl,PC3,FS1,RemoteAdministration"
                )
            )
            .Expect(Outcome.Indeterminate, "server", "FS1", "are 3", "more than 2"),
        RuleCase
            .Boundary(
                "one user at two devices and again at one of them is two",
                server.Sessions(
                    "anna,PC1,FS1,RemoteAdministration",
                    "anna,PC2,FS1,RemoteAdministration",
                    "anna,PC1,FS1,RemoteAdministration"
                )
            )
            .Expect(Outcome.Compliant, "server", "FS1", "administer it: 2"),
        // As of 2006-01-01, 30 days back: 2005-12-02 is 30 days ago (29 in December and 1 January), 2005-12-01 is 31.
        (
            RuleCase.Boundary("the last day of the usage window", Seen("2005-12-02")) with
            {
                Switches = new InterpretationSwitches { UsageWindowDays = 30 },
            }
        ).Expect(Outcome.NonCompliant, "server", "FS1"),
        (
            RuleCase.Boundary("the day before the usage window", Seen("2005-12-01")) with
            {
                Switches = new InterpretationSwitches { UsageWindowDays = 30 },
            }
        ).Expect(Outcome.Compliant, "server", "FS1"),
    ];

    private static EstateText Servers(params string[] rows) =>
        EstateText.Empty.With("servers.csv", ["Name,OperatingSystem,Edition,TerminalServer", .. rows]);

    private static EstateText Seen(string day) =>
        server.With("sessions.csv", "User,Client,Server,LastSeen", $"anna,PC1,FS1,{day}");
}
