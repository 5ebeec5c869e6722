using System.Text;
using AwesomeAssertions;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Markdown;
using Xunit;

namespace ComplianceAnalyzer.Reporting.Tests.Markdown;

public sealed class MarkdownReportWriterTests
{
    [Fact]
    public void English() => Snapshot.Verify(Text(SampleResult.Build(), ReportLanguage.English), "md");

    [Fact]
    public void Dutch() => Snapshot.Verify(Text(SampleResult.Build(), ReportLanguage.Dutch), "md");

    [Fact]
    public void Text_of_the_inventory_is_no_markup()
    {
        AnalysisResult result = SampleResult.Build() with { Organisation = "[x](http://contoso.com)|<b>*y*\n# z" };

        // The first line is the mark by which the importer knows the report.
        string heading = Text(result, ReportLanguage.English).Split('\n')[1];

        heading.Should().Be(@"# License compliance report: \[x\](http://contoso.com)\|&lt;b>\*y\* \# z");
    }

    private static string Text(AnalysisResult result, ReportLanguage language) =>
        Encoding.UTF8.GetString(Written.By(new MarkdownReportWriter(language), result));
}
