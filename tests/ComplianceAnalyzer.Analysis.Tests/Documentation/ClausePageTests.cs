using AwesomeAssertions;
using ComplianceAnalyzer.Analysis.Documentation;
using ComplianceAnalyzer.Model.Findings;
using Xunit;

namespace ComplianceAnalyzer.Analysis.Tests.Documentation;

public sealed class ClausePageTests
{
    private static readonly RuleDescriptor rule = new(
        "TSL1001",
        "ServerWithoutLicense",
        "Servers without license",
        "ServerAndWindowsCals",
        Severity.Error,
        "1.0.0",
        ["S4"],
        IsDerivation: false
    );

    [Fact]
    public void Every_clause_of_the_article_is_there_with_rules_or_a_reason()
    {
        string page = ClausePage.Write(ArticleClause.All, RuleCatalog.Load().Rules);

        page.Split('\n').Count(line => line.StartsWith("| S", StringComparison.Ordinal)).Should().Be(74);
        page.Should().Contain("| S73 ").And.Contain("| none: ");
    }

    [Fact]
    public void A_clause_names_the_rules_that_encode_it_or_the_reason() =>
        ClausePage
            .Write(
                [
                    new ArticleClause("S4", "One license per copy.", ""),
                    new ArticleClause("S73", "Metadata.", "no term"),
                ],
                [rule]
            )
            .Should()
            .EndWith(
                "| S4 | One license per copy. | [TSL1001](../rules/ComplianceAnalyzer.Rules/ServerAndWindowsCals/TSL1001ServerWithoutLicense.md) |\n"
                    + "| S73 | Metadata. | none: no term |\n"
            );

    [Theory]
    [InlineData("S5", "")]
    [InlineData("S4", "a reason beside a rule")]
    public void Neither_and_both_are_faults(string clause, string reason)
    {
        Action write = () => ClausePage.Write([new ArticleClause(clause, "Says.", reason)], [rule]);

        write.Should().Throw<InvalidOperationException>().WithMessage($"{clause}*");
    }
}
