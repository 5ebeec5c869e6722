using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.Evidence;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.Evidence;

public sealed class TSL9002DanglingReferenceTests : RuleTests<TSL9002DanglingReference>
{
    private static readonly EstateText known = Estates.TerminalServer.Users("anna").Clients("PC1");

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "a session of an unknown user",
                known.Sessions("anna,PC1,TS1", "zoe,PC1,TS1", "zoe,PC1,TS1,WindowsAccess")
            )
            .Expect(Outcome.Indeterminate, "account", "ZOE", "users.csv: 2", "up to one CAL of each layer"),
        RuleCase
            .Finding("a session from an unknown device on an unknown server", known.Sessions("anna,PC9,TS9"))
            .Expect(Outcome.Indeterminate, "client", "PC9")
            .Expect(Outcome.Indeterminate, "server", "TS9"),
        RuleCase
            .Finding(
                "CALs of unknown holders",
                known.Cals("P1,TsUser,2003,1,zoe", "P2,TsDevice,2003,1,PC9", "P3,TsUser,2003,1,anna")
            )
            .Expect(Outcome.Indeterminate, "account", "ZOE")
            .Expect(Outcome.Indeterminate, "client", "PC9"),
        RuleCase
            .Finding(
                "a pack of an unknown license server and an unknown Windows XP license",
                known
                    .With("license-servers.csv", "Name,OperatingSystem,Role", "LIC1,Windows Server 2003,Enterprise")
                    .With("xp-licenses.csv", "LicenseId,AcquiredOn,Channel", "XP-1,2002-01-01,OEM")
                    .With(
                        "cals.csv",
                        "PackId,Kind,Version,Quantity,LicenseServer,Channel,XpLicense",
                        "P1,TsUser,2003,1,LIC9,TransitionOffer,XP-9",
                        "P2,TsUser,2003,1,LIC1,TransitionOffer,XP-1"
                    )
            )
            .Expect(Outcome.Indeterminate, "license-server", "LIC9")
            .Expect(Outcome.Indeterminate, "xp-license", "XP-9", "do not count"),
        RuleCase
            .Finding(
                "a copy that names an unknown server license",
                EstateText
                    .Empty.With("servers.csv", "Name,OperatingSystem,License", "FS1,Windows Server 2003,L9")
                    .With("server-licenses.csv", "LicenseId,Edition,Version,Quantity", "L1,Standard,2003,1")
            )
            .Expect(Outcome.Indeterminate, "server-license", "L9"),
        RuleCase
            .Finding("a main user who stands in for sessions", Estates.TerminalServer.Users("anna").Clients("PC1,,zoe"))
            .Expect(Outcome.Indeterminate, "account", "ZOE", "users.csv: 1"),
        RuleCase
            .Finding(
                "a key pack of an unknown license server",
                Estates
                    .TerminalServer.With(
                        "license-servers.csv",
                        "Name,OperatingSystem,Role",
                        "LIC1,Windows Server 2003,Enterprise"
                    )
                    .With("key-packs.csv", "LicenseServer,KeyPackId", "LIC7,1", "LIC1,2")
            )
            .Expect(Outcome.Indeterminate, "license-server", "LIC7"),
        RuleCase
            .Finding(
                "a Windows XP license on an unknown device is advice",
                known.With("xp-licenses.csv", "LicenseId,AcquiredOn,Channel,Client", "XP-1,2002-01-01,OEM,PC9")
            )
            .Expect(Outcome.Advice, "client", "PC9", "need only be owned"),
        RuleCase
            .Finding(
                "and it is open where a session comes from it too",
                known
                    .With("xp-licenses.csv", "LicenseId,AcquiredOn,Channel,Client", "XP-1,2002-01-01,OEM,PC9")
                    .Sessions("anna,PC9,TS1")
            )
            .Expect(Outcome.Indeterminate, "client", "PC9", "clients.csv: 2"),
        RuleCase.Clean(
            "sessions that need no CAL, main users beside sessions, and tokens leave nothing open",
            Estates
                .TerminalServer.Users("anna")
                .Clients("PC1,,zoe")
                .Sessions("zoe,PC9,TS9,RemoteAdministration", "zoe,PC9,TS9,Anonymous")
                .With("issued-licenses.csv", "LicenseServer,LicenseId,Client,User", "LIC9,T1,PC8,yan")
        ),
        RuleCase.Clean("everything is there", known.Sessions("anna,PC1,TS1").Cals("P1,TsUser,2003,1,anna")),
        RuleCase.Clean(
            "a table that is missing is another matter",
            Estates.TerminalServer.Sessions("zoe,PC9,TS1").Cals("P1,TsUser,2003,1,zoe")
        ),
        RuleCase.Clean("a session from a server", known.Sessions("anna,TS1,TS1")),
        RuleCase.Clean(
            "a CAL assigned to a person by any of the accounts",
            Estates.TerminalServer.Users("anna,P1", "anna2,P1").Cals("P1,TsUser,2003,1,anna2")
        ),
        RuleCase.Boundary("a session without user or device names neither", known.Sessions(",PC1,TS1", "anna,,TS1")),
        RuleCase
            .Boundary("an empty table holds nothing", known.Users().Sessions("anna,PC1,TS1"))
            .Expect(Outcome.Indeterminate, "account", "ANNA"),
    ];
}
