using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.Reconciliation;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.Reconciliation.TokenEstate;

namespace ComplianceAnalyzer.Rules.Tests.Reconciliation;

public sealed class TSL8003DeviceIssuedTwiceTests : RuleTests<TSL8003DeviceIssuedTwice>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "two permanent tokens, and a temporary one beside a permanent one",
                Tokens(
                    "1,PC1,2005-11-01,2006-01-10,Permanent,2003",
                    "2,pc1,2005-12-01,2006-02-10,Permanent,2003",
                    "3,PC2,2005-11-01,2006-01-10,Temporary,2003",
                    "4,PC2,2005-12-01,2006-02-10,Permanent,2003",
                    "5,PC1,2005-12-01,2006-02-10,Permanent,2000",
                    "6,PC3,2005-01-01,,Permanent,2003",
                    "7,PC3,2005-12-01,2006-02-10,Permanent,2003"
                )
            )
            .Expect(Outcome.NonCompliant, "client", "PC1", "2 tokens", "1, 2")
            .RestingOn("issued-licenses.csv:2", "issued-licenses.csv:3")
            .Expect(Outcome.NonCompliant, "client", "PC3", "6, 7")
            .Expect(Outcome.NonCompliant, "client", "PC2", "3, 4"),
        RuleCase
            .Clean(
                "one token; one of each version; tokens of people",
                Tokens(
                    "1,PC1,2005-11-01,2006-01-10,Permanent,2003",
                    "2,PC2,2005-11-01,2006-01-10,Permanent,2003",
                    "3,PC2,2005-11-01,2006-01-10,Permanent,2000",
                    "4,,2005-11-01,2006-01-10,Permanent,2003",
                    "5,,2005-11-01,2006-01-10,Permanent,2003"
                )
            )
            .Expect(Outcome.Compliant, "client", "PC1")
            .Expect(Outcome.Compliant, "client", "PC2"),
        // The analysis date is 2006-01-01; a token holds on the day on which it expires.
        RuleCase
            .Boundary(
                "the other one expired on the analysis date, and the day before it",
                Tokens(
                    "1,PC1,2005-11-01,2006-01-10,Permanent,2003",
                    "2,PC1,2005-11-01,2006-01-01,Permanent,2003",
                    "3,PC2,2005-11-01,2006-01-10,Permanent,2003",
                    "4,PC2,2005-11-01,2005-12-31,Permanent,2003"
                )
            )
            .Expect(Outcome.NonCompliant, "client", "PC1")
            .Expect(Outcome.Compliant, "client", "PC2"),
        RuleCase
            .Boundary(
                "the other one is issued on the analysis date, and the day after it",
                Tokens(
                    "1,PC1,2005-11-01,2006-01-10,Permanent,2003",
                    "2,PC1,2006-01-01,2006-03-10,Permanent,2003",
                    "3,PC2,2005-11-01,2006-01-10,Permanent,2003",
                    "4,PC2,2006-01-02,2006-03-10,Permanent,2003"
                )
            )
            .Expect(Outcome.NonCompliant, "client", "PC1")
            .Expect(Outcome.Compliant, "client", "PC2"),
    ];
}
