using AwesomeAssertions;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Results;
using Xunit;

namespace ComplianceAnalyzer.Reporting.Tests;

public sealed class ConsoleSummaryTests
{
    [Fact]
    public void Summary() => Snapshot.Verify(Text(SampleResult.Build()), "txt");

    [Fact]
    public void Nothing_is_still_a_verdict()
    {
        Text(SampleResult.Empty()).Should().StartWith("COMPLIANT: ").And.NotContain("Not in order");
    }

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.Dutch)]
    public void Lines_are_at_most_a_hundred_characters(ReportLanguage language)
    {
        AnalysisResult sample = SampleResult.Build();
        Finding wordy = sample.Findings[0] with
        {
            Message = new Phrase(string.Join(' ', Enumerable.Repeat("word", 100)), []),
        };

        string text = Text(sample with { Findings = [wordy, .. sample.Findings.Skip(1)] }, language);

        text.Split('\n').Should().AllSatisfy(line => line.Length.Should().BeLessThanOrEqualTo(ConsoleSummary.Width));
        text.Should().Contain("word");
    }

    [Fact]
    public void Control_characters_of_the_inventory_do_not_reach_the_terminal()
    {
        AnalysisResult sample = SampleResult.Build() with { Organisation = "Con\u001b[31mtoso\a" };

        Text(sample).Should().NotContain("\u001b").And.NotContain("\a");
    }

    private static string Text(AnalysisResult result, ReportLanguage language = ReportLanguage.English)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        ConsoleSummary.Write(result, writer, language);
        return writer.ToString();
    }
}
