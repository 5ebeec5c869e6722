using AwesomeAssertions;
using AwesomeAssertions.Execution;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Catalog;

/// <summary>Which clause of the article is encoded where.</summary>
public sealed class ClauseLedgerTests
{
    private static HashSet<string> Cited =>
        [.. RuleClasses.All.SelectMany(rule => RuleIdentity.Describe(rule).Clauses)];

    [Fact]
    public void The_clauses_were_read() => Clauses.All.Should().HaveCount(74).And.ContainKeys("S1", "S17", "S74");

    [Fact]
    public void Rules_cite_clauses_that_exist_or_named_facts()
    {
        using var scope = new AssertionScope();
        foreach (Type rule in RuleClasses.All)
            RuleIdentity
                .Describe(rule)
                .Clauses.Should()
                .OnlyContain(
                    clause => Clauses.All.ContainsKey(clause) || clause.StartsWith("facts: ", StringComparison.Ordinal),
                    $"{rule.Name} rests on the article or on a fact with a source"
                );
    }

    [Fact]
    public void Every_clause_that_an_inventory_can_decide_is_cited() =>
        Clauses
            .All.Where(clause => clause.Value == 'E')
            .Select(clause => clause.Key)
            .Except(Cited, StringComparer.Ordinal)
            .Should()
            .BeEmpty();
}
