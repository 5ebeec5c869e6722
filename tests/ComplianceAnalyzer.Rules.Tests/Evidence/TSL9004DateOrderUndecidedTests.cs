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
        // Two dates in one file and one in the other: 2 + 1.
        RuleCase
            .Finding(
                "a table of two files",
                Acquired("03/04/2003", "05/06/2003")
                    .With("cals-branch.csv", "PackId,Kind,Version,Quantity,AcquiredOn", "B1,TsUser,2003,1,07/08/2003")
            )
            .Expect(Outcome.Indeterminate, "column", "cals.csv AcquiredOn", "unknown: 3", "No date of the column"),
        // One date in one file, and one of another file that contradicts itself: 1 + 1.
        RuleCase
            .Finding(
                "one of two files contradicts itself",
                Acquired("23/04/2003", "04/23/2003", "05/06/2003")
                    .With("cals-branch.csv", "PackId,Kind,Version,Quantity,AcquiredOn", "B1,TsUser,2003,1,07/08/2003")
            )
            .Expect(Outcome.Indeterminate, "column", "cals.csv AcquiredOn", "unknown: 2", "only with the month first"),
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
