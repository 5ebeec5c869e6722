using AwesomeAssertions;
using Xunit;

namespace ComplianceAnalyzer.Reporting.Tests;

public sealed class ReportWriterTests
{
    [Theory]
    [InlineData("report.xlsx")]
    [InlineData("REPORT.XLSX")]
    [InlineData("folder.with.dots/result.json")]
    [InlineData("result.sarif")]
    [InlineData("result.junit.xml")]
    [InlineData("summary.md")]
    public void The_format_follows_the_extension(string path)
    {
        ReportWriter.For(path, ReportLanguage.English, out string problem).Should().NotBeNull();
        problem.Should().BeEmpty();
    }

    [Theory]
    [InlineData("report.doc")]
    [InlineData("report")]
    [InlineData("report.xlsx.bak")]
    [InlineData("result.xml")]
    public void An_unknown_extension_is_said_in_one_sentence(string path)
    {
        ReportWriter.For(path, ReportLanguage.English, out string problem).Should().BeNull();
        problem.Should().Contain(path).And.Contain(".xlsx").And.EndWith(".");
        problem.Should().NotContain("\n");
    }
}
