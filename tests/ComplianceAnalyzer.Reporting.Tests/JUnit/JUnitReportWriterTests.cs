using System.Text;
using System.Xml.Linq;
using AwesomeAssertions;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.JUnit;
using Xunit;

namespace ComplianceAnalyzer.Reporting.Tests.JUnit;

public sealed class JUnitReportWriterTests
{
    [Fact]
    public void Result() => Snapshot.Verify(Text(SampleResult.Build()), "junit");

    [Fact]
    public void Totals_are_those_of_the_cases()
    {
        XElement root = XDocument.Parse(Text(SampleResult.Build())).Root!;

        // Seven findings and TSL9001, which had no subject; two errors; X2, X3, the waiver and TSL9001 are skipped.
        ((int)root.Attribute("tests")!)
            .Should()
            .Be(8);
        ((int)root.Attribute("failures")!).Should().Be(2);
        ((int)root.Attribute("skipped")!).Should().Be(4);
        root.Descendants("testcase").Should().HaveCount(8);
        root.Descendants("failure").Should().HaveCount(2);
        root.Descendants("skipped").Should().HaveCount(4);
    }

    [Fact]
    public void Warnings_do_not_fail_a_build()
    {
        AnalysisResult sample = SampleResult.Build();
        Finding warning = sample.Findings[0] with { Severity = Severity.Warning };

        XElement root = XDocument.Parse(Text(sample with { Findings = [warning] })).Root!;

        root.Descendants("failure").Should().BeEmpty();
        root.Descendants("system-out").Single().Value.Should().StartWith("Warning: Server licenses short: 1.");
    }

    [Fact]
    public void Text_that_XML_cannot_hold_is_shown_by_a_sign()
    {
        AnalysisResult sample = SampleResult.Build();
        Finding odd = sample.Findings[0] with { Subject = new Subject("server", "a\u0001<&\uD800") };

        XElement root = XDocument.Parse(Text(sample with { Findings = [odd] })).Root!;

        root.Descendants("testcase").First().Attribute("name")!.Value.Should().Be("server a\u2401<&\uFFFD");
    }

    private static string Text(AnalysisResult result) =>
        Encoding.UTF8.GetString(Written.By(new JUnitReportWriter(), result));
}
