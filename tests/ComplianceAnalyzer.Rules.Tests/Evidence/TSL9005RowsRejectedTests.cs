using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.Evidence;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.Evidence;

public sealed class TSL9005RowsRejectedTests : RuleTests<TSL9005RowsRejected>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "packs without quantity or version",
                Estates.FileServer.Cals("P1,WindowsUser,2003,", "P2,WindowsUser,,5", "P3,WindowsUser,2003,5")
            )
            .Expect(Outcome.Compliant, "table", "servers.csv", "All 1 rows")
            .Expect(Outcome.Indeterminate, "table", "cals.csv", "could not be read: 2"),
        RuleCase
            .Finding(
                "a session that names neither user nor device",
                Estates.TerminalServer.Sessions("anna,PC1,TS1", ",,TS1")
            )
            .Expect(Outcome.Compliant, "table", "servers.csv")
            .Expect(Outcome.Indeterminate, "table", "sessions.csv", "could not be read: 1"),
        RuleCase
            .Finding(
                "a file whose columns are not those of the table",
                Estates.FileServer.With("cals.csv", "PackId,Kind", "P1,WindowsUser", "P2,TsUser")
            )
            .Expect(Outcome.Compliant, "table", "servers.csv")
            .Expect(Outcome.Indeterminate, "table", "cals.csv", "could not be read: 2"),
        RuleCase
            .Clean("everything was read", Estates.FileServer.Users("anna").Clients("PC1"))
            .Expect(Outcome.Compliant, "table", "servers.csv")
            .Expect(Outcome.Compliant, "table", "users.csv", "All 1 rows")
            .Expect(Outcome.Compliant, "table", "clients.csv"),
        RuleCase
            .Clean(
                "a price that could not be read decides nothing",
                Estates.FileServer.With("prices.csv", "Kind,UnitPrice,Currency", "TsUser,,EUR")
            )
            .Expect(Outcome.Compliant, "table", "servers.csv"),
        RuleCase
            .Boundary("no rows at all", Estates.FileServer.Sessions())
            .Expect(Outcome.Compliant, "table", "servers.csv")
            .Expect(Outcome.Compliant, "table", "sessions.csv", "All 0 rows"),
    ];
}
