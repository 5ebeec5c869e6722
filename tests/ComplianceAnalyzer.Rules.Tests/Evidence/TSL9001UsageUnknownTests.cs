using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.Evidence;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.Evidence;

public sealed class TSL9001UsageUnknownTests : RuleTests<TSL9001UsageUnknown>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("two people, one device", Estates.TerminalServer.Users("anna", "bram").Clients("PC1"))
            .Expect(Outcome.Indeterminate, "estate", "inventory", "between 0 and 1 TS CALs"),
        RuleCase
            .Finding(
                "two people, three devices",
                Estates.TerminalServer.Users("anna", "bram").Clients("PC1", "PC2", "PC3")
            )
            .Expect(Outcome.Indeterminate, "estate", "inventory", "between 0 and 2 TS CALs"),
        RuleCase
            .Finding("nothing bounds it", Estates.TerminalServer)
            .Expect(Outcome.Indeterminate, "estate", "inventory", "no number of TS CALs"),
        RuleCase
            .Finding("a Windows 2000 terminal server asks as well", Estates.OldTerminalServer.Users("anna"))
            .Expect(Outcome.Indeterminate, "estate", "inventory", "between 0 and 1"),
        RuleCase
            .Clean("sessions are known", Estates.TerminalServer.Sessions("anna,PC1,TS1"))
            .Expect(Outcome.Compliant, "estate", "inventory", "sessions.csv"),
        RuleCase
            .Clean("main users are known", Estates.TerminalServer.Clients("PC1,,anna", "PC2"))
            .Expect(Outcome.Compliant, "estate", "inventory", "it is assumed"),
        RuleCase.Clean("there is no terminal server", Estates.FileServer),
        RuleCase
            .Boundary("an empty session file says that there was none", Estates.TerminalServer.Sessions())
            .Expect(Outcome.Compliant, "estate", "inventory"),
        RuleCase
            .Boundary("clients without main users", Estates.TerminalServer.Clients("PC1"))
            .Expect(Outcome.Indeterminate, "estate", "inventory", "between 0 and 1"),
    ];
}
