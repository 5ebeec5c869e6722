using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.LicensingMode;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.LicensingMode;

public sealed class TSL3006Windows2000ServerWithUserCalsOnlyTests : RuleTests<TSL3006Windows2000ServerWithUserCalsOnly>
{
    private const string Product = "Windows 2000 Terminal Services";

    private static readonly EstateText used = Estates
        .OldTerminalServer.Clients("PC1,Windows 98")
        .Sessions("anna,PC1,OLD1");

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("user CALs only", used.Cals("P1,TsUser,2003,5", "P2,WindowsDevice,2003,5"))
            .Expect(Outcome.NonCompliant, "product", Product, "OLD1", "are owned: 5", "device CALs only"),
        RuleCase
            .Clean("device CALs too", used.Cals("P1,TsUser,2003,5", "P2,TsDevice,2003,3"))
            .Expect(Outcome.Compliant, "product", Product, "are owned: 3"),
        RuleCase.Clean("no TS CAL at all", used.Cals("P1,WindowsDevice,2003,5")),
        RuleCase.Clean("the CALs owned are not known", used),
        RuleCase.Clean(
            "only exempt devices use it",
            Estates
                .OldTerminalServer.Clients("PC1,Windows XP Professional")
                .Sessions("anna,PC1,OLD1")
                .Cals("P1,TsUser,2003,5")
        ),
        RuleCase.Clean("nobody uses it", Estates.OldTerminalServer.Sessions().Cals("P1,TsUser,2003,5")),
        RuleCase
            .Boundary("a single device CAL of Windows 2000", used.Cals("P1,TsUser,2003,5", "P2,TsDevice,2000,1"))
            .Expect(Outcome.Compliant, "product", Product, "are owned: 1"),
        RuleCase
            .Boundary(
                "a device CAL that is acquired later does not count",
                used.Cals("P1,TsUser,2003,5", "P2,TsDevice,2003,1,,2006-01-02")
            )
            .Expect(Outcome.NonCompliant, "product", Product),
    ];
}
