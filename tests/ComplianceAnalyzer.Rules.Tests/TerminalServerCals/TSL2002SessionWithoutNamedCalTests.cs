using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.TerminalServerCals;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.TerminalServerCals;

public sealed class TSL2002SessionWithoutNamedCalTests : RuleTests<TSL2002SessionWithoutNamedCal>
{
    private static readonly EstateText two = Estates.TerminalServer.Sessions("anna,PC1,TS1", "bram,PC2,TS1");

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("one of two has a CAL by name", two.Cals("P1,TsUser,2003,1,anna"))
            .Expect(Outcome.Compliant, "person", "ANNA")
            .Expect(Outcome.NonCompliant, "person", "BRAM", "TS1", "PC2"),
        RuleCase
            .Finding(
                "the CAL is of a version that does not serve",
                two.Cals("P1,TsUser,2003,1,anna", "P2,TsDevice,2000,1,PC2")
            )
            .Expect(Outcome.Compliant, "person", "ANNA")
            .Expect(Outcome.NonCompliant, "person", "BRAM"),
        RuleCase
            .Finding(
                "a user CAL does not help on Windows 2000",
                Estates.TwoGenerations.Sessions("anna,PC1,OLD1").Cals("P1,TsUser,2003,1,anna")
            )
            .Expect(Outcome.NonCompliant, "person", "ANNA", "OLD1"),
        RuleCase
            .Finding(
                "a device without a user",
                Estates.TerminalServer.Sessions(",PC1,TS1").Cals("P1,TsUser,2003,1,anna")
            )
            .Expect(Outcome.NonCompliant, "client", "PC1"),
        RuleCase
            .Finding(
                "the user is not in the inventory",
                Estates
                    .TerminalServer.Users("anna")
                    .Sessions("anna,PC1,TS1", "ghost,PC2,TS1")
                    .Cals("P1,TsUser,2003,1,anna")
            )
            .Expect(Outcome.Compliant, "person", "ANNA")
            .Expect(Outcome.Indeterminate, "person", "GHOST", "not in the inventory"),
        RuleCase
            .Clean("user and device, each for one session", two.Cals("P1,TsUser,2003,1,anna", "P2,TsDevice,2003,1,PC2"))
            .Expect(Outcome.Compliant, "person", "ANNA")
            .Expect(Outcome.Compliant, "person", "BRAM"),
        RuleCase.Clean("a CAL of the pool is left", two.Cals("P1,TsUser,2003,1,anna", "P2,TsUser,2003,1")),
        RuleCase.Clean("no TS CAL at all", two.Cals("P1,WindowsUser,2003,9")),
        RuleCase
            .Boundary(
                "a CAL for each of three people behind an account",
                Estates
                    .TerminalServer.Users("desk,,3")
                    .Sessions("desk,PC1,TS1")
                    .Cals("P1,TsUser,2003,1,desk", "P2,TsUser,2003,1,desk", "P3,TsUser,2003,1,desk")
            )
            .Expect(Outcome.Compliant, "person", "DESK"),
        RuleCase
            .Boundary(
                "one CAL less than people behind the account",
                Estates
                    .TerminalServer.Users("desk,,3")
                    .Sessions("desk,PC1,TS1")
                    .Cals("P1,TsUser,2003,1,desk", "P2,TsUser,2003,1,desk")
            )
            .Expect(Outcome.NonCompliant, "person", "DESK"),
        RuleCase
            .Boundary(
                "one person with two accounts",
                Estates
                    .TerminalServer.Users("anna,E1", "a-anna,E1")
                    .Sessions("anna,PC1,TS1", "a-anna,PC2,TS1")
                    .Cals("P1,TsUser,2003,1,anna")
            )
            .Expect(Outcome.Compliant, "person", "PERSON:E1"),
    ];
}
