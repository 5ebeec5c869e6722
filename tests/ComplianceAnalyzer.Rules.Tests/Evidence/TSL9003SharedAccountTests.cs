using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.Evidence;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.Evidence;

public sealed class TSL9003SharedAccountTests : RuleTests<TSL9003SharedAccount>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("an account of five", Estates.TerminalServer.Users("kiosk,,5", "anna"))
            .Expect(Outcome.Advice, "account", "KIOSK", "KIOSK: 5", "People: 5"),
        RuleCase.Clean("accounts of one person each", Estates.TerminalServer.Users("anna", "bram,,1")),
        RuleCase.Boundary("one person with two accounts", Estates.TerminalServer.Users("anna,P1", "anna-admin,P1")),
        RuleCase
            .Boundary("two people on one account", Estates.TerminalServer.Users("desk,,2"))
            .Expect(Outcome.Advice, "account", "DESK", "DESK: 2"),
    ];
}
