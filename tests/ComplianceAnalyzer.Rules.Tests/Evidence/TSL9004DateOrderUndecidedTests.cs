using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.Evidence;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.Evidence;

public sealed class TSL9004DateOrderUndecidedTests : RuleTests<TSL9004DateOrderUndecided>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("no date tells", Acquired("03/04/2003", "05/06/2003"))
            .Expect(
                Outcome.Indeterminate,
                "column",
                "cals.csv AcquiredOn",
                "unknown: 2",
                "--date-order",
                "No date of the column"
            ),
        RuleCase
            .Finding("the dates contradict each other", Acquired("23/04/2003", "04/23/2003", "05/06/2003"))
            .Expect(Outcome.Indeterminate, "column", "cals.csv AcquiredOn", "unknown: 1", "only with the month first"),
        RuleCase
            .Finding(
                "a column that decides nothing",
                Estates.TerminalServer.With("clients.csv", "Name,LastSeen", "PC1,03/04/2003")
            )
            .Expect(Outcome.Advice, "column", "clients.csv LastSeen", "no verdict depends on it"),
        RuleCase.Clean("ISO dates", Acquired("2003-04-03", "2003-06-05")),
        RuleCase.Clean("no dates", Acquired("", "")),
        RuleCase.Boundary("a thirteenth decides the whole column", Acquired("13/04/2003", "05/06/2003")),
        RuleCase
            .Boundary("a twelfth does not", Acquired("12/04/2003", "05/06/2003"))
            .Expect(Outcome.Indeterminate, "column", "cals.csv AcquiredOn", "unknown: 2"),
        RuleCase.Boundary("day and month alike need no order", Acquired("04/04/2003")),
    ];

    private static EstateText Acquired(params string[] days) =>
        Estates.TerminalServer.With(
            "cals.csv",
            ["PackId,Kind,Version,Quantity,AcquiredOn", .. days.Select((day, index) => $"P{index},TsUser,2003,1,{day}")]
        );
}
