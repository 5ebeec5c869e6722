using System.Text;
using System.Text.Json.Nodes;
using AwesomeAssertions;
using ClosedXML.Excel;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Markdown;
using ComplianceAnalyzer.Reporting.Tests.Excel;
using Xunit;

namespace ComplianceAnalyzer.Reporting.Tests;

/// <summary>The comparison of readings in every format that shows it.</summary>
public sealed class SensitivityReportTests
{
    [Theory]
    [InlineData(ReportLanguage.English, "Sensitivity", "TS CALs: fewest CALs from zero")]
    [InlineData(ReportLanguage.Dutch, "Gevoeligheid", "TS-CAL's: minste CAL's vanaf nul")]
    public void The_workbook_has_a_sheet_of_its_own(ReportLanguage language, string sheet, string row)
    {
        byte[] bytes = Written.Workbook(Compared(), language);
        using var workbook = new XLWorkbook(new MemoryStream(bytes));

        OpenXmlErrors.Of(bytes).Should().BeEmpty();
        workbook.Worksheet(sheet).CellsUsed().Select(cell => cell.GetString()).Should().Contain(row);
    }

    [Fact]
    public void Json_holds_both_values_and_the_sources()
    {
        JsonNode first = JsonNode.Parse(Written.Json(Compared()))!["sensitivity"]![0]!;

        first["switch"]!.GetValue<string>().Should().Be("transition.cutoff");
        first["verdict"]!.GetValue<string>().Should().Be("Indeterminate");
        first["changes"]![0]!["measure"]!.GetValue<string>().Should().Be("minimumMixed");
        first["changes"]![0]!["stated"]!.GetValue<string>().Should().Be("2");
        first["changes"]![1]!["alternative"].Should().BeNull();
        first["sources"]![0]!.GetValue<string>().Should().Be("S20");
    }

    [Fact]
    public void Markdown_and_console_say_what_depends_and_what_does_not()
    {
        string markdown = Encoding.UTF8.GetString(
            Written.By(new MarkdownReportWriter(ReportLanguage.English), Compared())
        );
        using var console = new StringWriter();
        ConsoleSummary.Write(Compared(), console);

        markdown.Should().Contain("| before | on-or-before | TS CALs: fewest CALs from zero | 2 | 3 |");
        markdown.Should().Contain("| contract | technical | nothing |");
        console.ToString().Should().Contain("transition.cutoff=on-or-before: TS CALs: owned CALs suffice no -> ?");
        console.ToString().Should().NotContain("tscal.mixed-mode");
    }

    private static AnalysisResult Compared() =>
        SampleResult.Build() with
        {
            Sensitivity =
            [
                new(
                    InterpretationSwitch.All[0],
                    "before",
                    "on-or-before",
                    Verdict.Indeterminate,
                    [
                        new(SensitivityMeasure.MinimumMixed, "TerminalServices", "2", "3", []),
                        new(SensitivityMeasure.Covered, "TerminalServices", "no", null, []),
                        new(SensitivityMeasure.Findings, "TSL2001 NonCompliant", "0", "1", ["TerminalServices"]),
                    ]
                ),
                new(InterpretationSwitch.All[1], "contract", "technical", Verdict.Compliant, []),
            ],
        };
}
