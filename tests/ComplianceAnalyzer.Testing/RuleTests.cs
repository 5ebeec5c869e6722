using AwesomeAssertions;
using AwesomeAssertions.Execution;
using ComplianceAnalyzer.Analysis;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Rules;
using NRules.Fluent.Dsl;
using Xunit;

namespace ComplianceAnalyzer.Testing;

/// <summary>
/// What every test class of a verdict rule is held to: a finding, a clean and a boundary case; each case gives the findings it names and no
/// other of that rule; every finding but advice on the whole estate has evidence; the examples of the page hold.
/// </summary>
public abstract class RuleTests<TRule>
    where TRule : Rule
{
    private static readonly RuleDescriptor rule = RuleIdentity.Of<TRule>();

    /// <summary>The cases of the rule.</summary>
    protected abstract IReadOnlyList<RuleCase> Cases { get; }

    [Fact]
    public void Has_a_finding_a_clean_and_a_boundary_case()
    {
        Cases.Select(example => example.Kind).Should().Contain([CaseKind.Finding, CaseKind.Clean, CaseKind.Boundary]);
        Cases
            .Where(example => example.Kind == CaseKind.Finding)
            .Should()
            .OnlyContain(example => example.Expected.Length > 0);
        Cases.Select(example => example.Name).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_case_gives_exactly_the_findings_it_names()
    {
        using var scope = new AssertionScope();
        foreach (RuleCase example in Cases)
            Check(example);
    }

    [Fact]
    public void The_examples_of_the_page_hold()
    {
        RulePage page = RulePage.Of<TRule>();
        Findings(page.NonCompliant, page.AsOf)
            .Should()
            .Contain(
                finding => finding.Outcome != Outcome.Compliant && finding.Outcome != Outcome.NotApplicable,
                $"the first example of {rule.Id} shows the finding"
            );
        Findings(page.Compliant, page.AsOf)
            .Should()
            .NotContain(
                finding => finding.Outcome == Outcome.NonCompliant || finding.Outcome == Outcome.Indeterminate,
                $"the second example of {rule.Id} is in order"
            );
    }

    private static void Check(RuleCase example)
    {
        List<Finding> findings = Findings(example.Estate, example.AsOf, example);
        findings
            .Select(finding => (finding.Outcome, finding.Subject.Type, finding.Subject.Key))
            .Should()
            .BeEquivalentTo(
                example.Expected.Select(expected => (expected.Outcome, expected.SubjectType, expected.SubjectKey)),
                $"case '{example.Name}' names every finding of {rule.Id}"
            );
        if (example.Kind == CaseKind.Clean)
            findings
                .Should()
                .NotContain(finding =>
                    finding.Outcome == Outcome.NonCompliant || finding.Outcome == Outcome.Indeterminate
                );
        findings
            .Where(finding => finding.Outcome != Outcome.NonCompliant)
            .Should()
            .OnlyContain(finding => finding.Severity == Severity.Note, "only a breach weighs more");
        foreach (ExpectedFinding expected in example.Expected)
        {
            Finding[] matching =
            [
                .. findings.Where(finding =>
                    finding.Outcome == expected.Outcome
                    && finding.Subject == new Subject(expected.SubjectType, expected.SubjectKey)
                ),
            ];
            string said = string.Join(
                " | ",
                matching.Select(finding =>
                    $"{finding.Message} {finding.Actual} {finding.Expected} {finding.Recommendation}"
                )
            );
            if (expected.RestsOn is { } rows)
                matching
                    .SelectMany(finding => finding.Evidence)
                    .Select(row => row.ToString())
                    .Should()
                    .Equal(rows.AsEnumerable(), $"case '{example.Name}' names the rows '{said}' rests on");
            foreach (string text in expected.Says)
                said.Should().Contain(text, $"case '{example.Name}' of {rule.Id} says it");
        }
        foreach (
            Finding finding in findings.Where(finding =>
                finding.Outcome != Outcome.Advice && finding.Subject != Subject.Estate
            )
        )
            finding.Evidence.Should().NotBeEmpty($"finding '{finding.Message}' of case '{example.Name}' rests on rows");
    }

    /// <summary>No other verdict rule is built: none reads what another says, and building all of them took most of the time.</summary>
    private static List<Finding> Findings(EstateText estate, DateOnly asOf, RuleCase? example = null)
    {
        AnalysisResult result = EstateRun.Analyze(
            estate,
            new AnalysisOptions
            {
                AsOf = asOf,
                Switches = example?.Switches ?? new(),
                Only = [rule.Id],
            }
        );
        return [.. result.Findings.Where(finding => finding.RuleId == rule.Id)];
    }
}
