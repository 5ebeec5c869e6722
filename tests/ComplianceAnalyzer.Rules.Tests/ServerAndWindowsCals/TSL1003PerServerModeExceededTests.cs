using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.ServerAndWindowsCals;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.ServerAndWindowsCals;

public sealed class TSL1003PerServerModeExceededTests : RuleTests<TSL1003PerServerModeExceeded>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("more connections than CALs", Server("PerServer,5,8"))
            .Expect(
                Outcome.NonCompliant,
                "server",
                "FS1",
                "5 CALs",
                "8 connections",
                ": 3 too many",
                "Dedicate 3 more"
            ),
        RuleCase
            .Finding("connections unknown", Server("PerServer,5,"))
            .Expect(Outcome.Indeterminate, "server", "FS1", "above 5"),
        RuleCase
            .Finding("CALs unknown", Server("PerServer,,8"))
            .Expect(Outcome.Indeterminate, "server", "FS1", "between 0 and 8"),
        RuleCase.Finding("both unknown", Server("PerServer,,")).Expect(Outcome.Indeterminate, "server", "FS1"),
        RuleCase.Clean("Per Device or Per User mode counts otherwise", Server("PerDeviceOrUser,5,8")),
        RuleCase.Clean("a blank mode is Per Device or Per User", Server(",5,8")),
        RuleCase.Clean("a server outside the article", Server("PerServer,5,8", "Web")),
        RuleCase
            .Boundary("one below", Server("PerServer,25,24"))
            .Expect(Outcome.Compliant, "server", "FS1", "25 CALs", "24 connections"),
        RuleCase.Boundary("exactly as many", Server("PerServer,25,25")).Expect(Outcome.Compliant, "server", "FS1"),
        RuleCase
            .Boundary("one above", Server("PerServer,25,26"))
            .Expect(Outcome.NonCompliant, "server", "FS1", ": 1 too many"),
        RuleCase.Boundary("none and none", Server("PerServer,0,0")).Expect(Outcome.Compliant, "server", "FS1"),
    ];

    private static EstateText Server(string columns, string edition = "Standard") =>
        EstateText.Empty.With(
            "servers.csv",
            "Name,OperatingSystem,Edition,WindowsCalMode,PerServerCals,PeakConnections",
            $"FS1,Windows Server 2003,{edition},{columns}"
        );
}
