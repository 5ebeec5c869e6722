using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.TerminalServerCals;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.TerminalServerCals;

public sealed class TSL2005Windows2000ClientNeedsDeviceCalTests : RuleTests<TSL2005Windows2000ClientNeedsDeviceCal>
{
    /// <summary>Two devices that are not exempt.</summary>
    private static readonly EstateText two = Estates
        .OldTerminalServer.Clients("PC1,Windows XP Home Edition", "PC2,Windows 98")
        .Sessions("anna,PC1,OLD1", "bram,PC2,OLD1");

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("user CALs never help", two.Cals("P1,TsUser,2003,9"))
            .Expect(Outcome.NonCompliant, "client", "PC1", "Windows XP Home", "OLD1")
            .Expect(Outcome.NonCompliant, "client", "PC2", "Windows 98"),
        RuleCase
            .Finding(
                "a system that is not known may be exempt",
                Estates.OldTerminalServer.Clients("PC1,").Sessions("anna,PC1,OLD1").Cals("P1,TsUser,2003,1")
            )
            .Expect(Outcome.Indeterminate, "client", "PC1", "not known"),
        RuleCase
            .Finding("the CALs owned are not known", two)
            .Expect(Outcome.Indeterminate, "client", "PC1", "not decided")
            .Expect(Outcome.Indeterminate, "client", "PC2", "not decided"),
        RuleCase.Clean(
            "Professional editions are exempt",
            Estates
                .OldTerminalServer.Clients("PC1,Windows XP Professional", "PC2,Windows 2000 Professional")
                .Sessions("anna,PC1,OLD1", "bram,PC2,OLD1")
                .Cals("P1,TsUser,2003,1")
        ),
        RuleCase.Clean(
            "a 2003 terminal server is another matter",
            Estates.TerminalServer.Clients("PC1,Windows 98").Sessions("anna,PC1,TS1").Cals("P1,TsUser,2003,1")
        ),
        RuleCase
            .Clean("CALs of 2000 and of 2003", two.Cals("P1,TsDevice,2000,1", "P2,TsDevice,2003,1"))
            .Expect(Outcome.Compliant, "client", "PC1")
            .Expect(Outcome.Compliant, "client", "PC2"),
        RuleCase
            .Boundary("as many device CALs as devices", two.Cals("P1,TsDevice,2000,2"))
            .Expect(Outcome.Compliant, "client", "PC1")
            .Expect(Outcome.Compliant, "client", "PC2"),
        // The first device by name takes the CAL.
        RuleCase
            .Boundary("one device CAL less", two.Cals("P1,TsDevice,2000,1"))
            .Expect(Outcome.Compliant, "client", "PC1")
            .Expect(Outcome.NonCompliant, "client", "PC2"),
    ];
}
