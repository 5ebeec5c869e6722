using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.ServerAndWindowsCals;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.ServerAndWindowsCals;

public sealed class TSL1005ExternalUserUncoveredTests : RuleTests<TSL1005ExternalUserUncovered>
{
    private const string ConnectorHeader = "PackId,Kind,Version,Quantity,Server";

    private static readonly EstateText files = Estates
        .FileServer.Users("xena,,,,yes")
        .Sessions("xena,X1,FS1,WindowsAccess");

    private static readonly EstateText terminal = Estates.TerminalServer.Users("xena,,,,yes").Sessions("xena,X1,TS1");

    /// <summary>Two external people with a laptop each: two CALs, and no device that both use.</summary>
    private static readonly EstateText two = Estates
        .FileServer.Users("xena,,,,yes", "yuri,,,,yes")
        .Sessions("xena,X1,FS1,WindowsAccess", "yuri,Y1,FS1,WindowsAccess");

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("no CAL and no connector", files.Cals("P1,TsUser,2003,5"))
            .Expect(Outcome.NonCompliant, "server", "FS1", "no Windows CALs cover them: 1"),
        RuleCase
            .Finding("a terminal session needs both", terminal.Cals())
            .Expect(Outcome.NonCompliant, "server", "TS1", "no Windows CALs cover them: 1")
            .Expect(Outcome.NonCompliant, "server", "TS1", "no TS CALs cover them: 1"),
        RuleCase
            .Finding(
                "one connector of the two",
                terminal.With("cals.csv", ConnectorHeader, "P1,ExternalConnector,2003,1,TS1")
            )
            .Expect(Outcome.Compliant, "server", "TS1", "a connector that stands for Windows CALs")
            .Expect(Outcome.NonCompliant, "server", "TS1", "no TS CALs cover them: 1"),
        RuleCase
            .Finding(
                "a connector for another copy",
                files.With("cals.csv", ConnectorHeader, "P1,ExternalConnector,2003,1,FS2")
            )
            .Expect(Outcome.NonCompliant, "server", "FS1"),
        RuleCase
            .Finding(
                "three people behind an external account",
                Estates
                    .FileServer.Users("desk,,3,,yes")
                    .Sessions(
                        "desk,X1,FS1,WindowsAccess",
                        "desk,X2,FS1,WindowsAccess",
                        "desk,X3,FS1,WindowsAccess",
                        "desk,X4,FS1,WindowsAccess"
                    )
                    .Cals("P1,WindowsUser,2003,2")
            )
            .Expect(Outcome.NonCompliant, "server", "FS1", "cover them: 3"),
        RuleCase
            .Finding("the CALs owned are not known", files)
            .Expect(Outcome.Indeterminate, "server", "FS1", "not decided"),
        RuleCase
            .Clean(
                "both connectors",
                terminal.With(
                    "cals.csv",
                    ConnectorHeader,
                    "P1,ExternalConnector,2003,1,TS1",
                    "P2,TsExternalConnector,2003,1,TS1"
                )
            )
            .Expect(Outcome.Compliant, "server", "TS1", "stands for Windows CALs")
            .Expect(Outcome.Compliant, "server", "TS1", "stands for TS CALs"),
        RuleCase
            .Clean("a CAL of the person", files.Cals("P1,WindowsUser,2003,1"))
            .Expect(Outcome.Compliant, "server", "FS1", "The Windows CALs owned cover"),
        RuleCase
            .Clean("a CAL of the device", files.Cals("P1,WindowsDevice,2003,1"))
            .Expect(Outcome.Compliant, "server", "FS1"),
        RuleCase.Clean(
            "users of the house are no external users",
            Estates.FileServer.Users("anna").Sessions("anna,PC1,FS1,WindowsAccess").Cals("P1,TsUser,2003,5")
        ),
        RuleCase.Clean(
            "without authentication no CAL is asked for",
            Estates.FileServer.Users("xena,,,,yes").Sessions("xena,X1,FS1,Anonymous").Cals("P1,TsUser,2003,5")
        ),
        RuleCase.Clean(
            "a server out of scope",
            Estates.OldTerminalServer.Users("xena,,,,yes").Sessions("xena,X1,OLD1").Cals("P1,TsUser,2003,5")
        ),
        RuleCase
            .Boundary("as many CALs as external users", two.Cals("P1,WindowsUser,2003,2"))
            .Expect(Outcome.Compliant, "server", "FS1", ": 2"),
        RuleCase
            .Boundary("one CAL less", two.Cals("P1,WindowsUser,2003,1"))
            .Expect(Outcome.NonCompliant, "server", "FS1", "need Windows CALs: 2, without: 1"),
    ];
}
