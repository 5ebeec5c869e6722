using System.Reflection;
using System.Text;
using AwesomeAssertions;
using AwesomeAssertions.Execution;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Catalog;

/// <summary>What every page of a rule is held to.</summary>
public sealed class RulePageTests
{
    private static readonly string[] headings =
    [
        "What it checks",
        "Why it matters",
        "Non-compliant",
        "Compliant",
        "What the evidence means",
        "Recommendation",
        "Known limits",
    ];

    [Fact]
    public void Every_page_has_title_headings_and_two_estates()
    {
        using var scope = new AssertionScope();
        foreach (Type rule in RuleClasses.All)
        {
            string[] lines = Page(rule);
            string id = RuleIdentity.Describe(rule).Id;
            lines[0].Should().Be($"# {id}: {rule.GetCustomAttribute<LicensingRuleAttribute>()!.Title}");
            lines
                .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
                .Select(line => line[3..])
                .Should()
                .Equal(headings, $"the page of {rule.Name} is read like every other");
            foreach (string heading in (string[])["Non-compliant", "Compliant"])
                Section(lines, heading)
                    .Should()
                    .Contain("```csv servers.csv", $"{rule.Name} shows an estate under {heading}");
        }
    }

    [Fact]
    public void Every_clause_a_page_cites_exists()
    {
        using var scope = new AssertionScope();
        foreach (Type rule in RuleClasses.All)
        {
            string text = string.Join('\n', Page(rule));
            foreach (string cited in Clauses.CitedIn(text))
                Clauses.All.Should().ContainKey(cited, $"the page of {rule.Name} cites it");
        }
    }

    private static string[] Page(Type rule)
    {
        using Stream? stream = rule.Assembly.GetManifestResourceStream(rule.Name + ".md");
        stream.Should().NotBeNull($"{rule.Name} has a page");
        using var reader = new StreamReader(stream!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
    }

    private static IEnumerable<string> Section(string[] lines, string heading) =>
        lines
            .SkipWhile(line => line != "## " + heading)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));
}
