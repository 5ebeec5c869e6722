using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.TerminalServerCals;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.TerminalServerCals;

public sealed class TSL2007TerminalServerNotAvailableTests : RuleTests<TSL2007TerminalServerNotAvailable>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("Web Edition", Server("Web", "Application"))
            .Expect(Outcome.NonCompliant, "server", "S1", "edition Web"),
        RuleCase
            .Finding("Small Business Server", Server("SmallBusiness", "Application"))
            .Expect(Outcome.NonCompliant, "server", "S1", "SmallBusiness"),
        RuleCase
            .Clean("Standard", Server("Standard", "Application"))
            .Expect(Outcome.Compliant, "server", "S1", "edition Standard"),
        RuleCase.Clean("Datacenter", Server("Datacenter", "Application")).Expect(Outcome.Compliant, "server", "S1"),
        RuleCase.Clean("the edition is not known", Server("", "Application")),
        RuleCase.Boundary("remote administration is on every edition", Server("Web", "RemoteAdministration")),
        RuleCase.Boundary("no Terminal Server, no question", Server("SmallBusiness", "None")),
        RuleCase.Boundary("Enterprise", Server("Enterprise", "Application")).Expect(Outcome.Compliant, "server", "S1"),
    ];

    private static EstateText Server(string edition, string mode) =>
        EstateText.Empty.With(
            "servers.csv",
            "Name,OperatingSystem,Edition,TerminalServer",
            $"S1,Windows Server 2003,{edition},{mode}"
        );
}
