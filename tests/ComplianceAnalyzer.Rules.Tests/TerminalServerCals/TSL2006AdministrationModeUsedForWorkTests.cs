using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.TerminalServerCals;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.TerminalServerCals;

public sealed class TSL2006AdministrationModeUsedForWorkTests : RuleTests<TSL2006AdministrationModeUsedForWork>
{
    private static readonly EstateText managed = ServerOf("Windows Server 2003");

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("one person works there", managed.Sessions("anna,PC1,FS1", "admin,PC2,FS1,RemoteAdministration"))
            .Expect(Outcome.NonCompliant, "server", "FS1", "terminal sessions: 1", "any kind: 2"),
        RuleCase
            .Finding("work on Windows 2000", ServerOf("Windows 2000 Server").Sessions("anna,PC1,FS1"))
            .Expect(Outcome.NonCompliant, "server", "FS1"),
        RuleCase.Clean("other use is no session", managed.Sessions("anna,PC1,FS1,WindowsAccess")),
        RuleCase.Clean("nobody was there", managed.Sessions("anna,PC1,FS2")),
        RuleCase.Clean("a terminal server is for work", Estates.TerminalServer.Sessions("anna,PC1,TS1")),
        RuleCase
            .Boundary(
                "two administrators",
                managed.Sessions("adam,PC1,FS1,RemoteAdministration", "eva,PC1,FS1,RemoteAdministration")
            )
            .Expect(Outcome.Compliant, "server", "FS1", "by 2 of at most 2"),
        RuleCase
            .Boundary(
                "three administrators, perhaps at once",
                managed.Sessions(
                    "adam,PC1,FS1,RemoteAdministration",
                    "eva,PC1,FS1,RemoteAdministration",
                    "finn,PC1,FS1,RemoteAdministration"
                )
            )
            .Expect(Outcome.Indeterminate, "server", "FS1", ": 3"),
        RuleCase
            .Boundary(
                "two administrators with three accounts",
                managed
                    .Users("adam,E1", "a-adam,E1", "eva,E2")
                    .Sessions(
                        "adam,PC1,FS1,RemoteAdministration",
                        "a-adam,PC1,FS1,RemoteAdministration",
                        "eva,PC1,FS1,RemoteAdministration"
                    )
            )
            .Expect(Outcome.Compliant, "server", "FS1", "by 2"),
        RuleCase
            .Boundary(
                "three people behind one administrator's account",
                managed.Users("admin,,3").Sessions("admin,PC1,FS1,RemoteAdministration")
            )
            .Expect(Outcome.Indeterminate, "server", "FS1", ": 3"),
    ];

    private static EstateText ServerOf(string system) =>
        EstateText.Empty.With(
            "servers.csv",
            "Name,OperatingSystem,Edition,TerminalServer",
            $"FS1,{system},Standard,RemoteAdministration"
        );
}
