using System.Text;
using System.Text.Json.Nodes;
using AwesomeAssertions;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Sarif;
using Xunit;

namespace ComplianceAnalyzer.Reporting.Tests.Sarif;

public sealed class SarifReportWriterTests
{
    [Fact]
    public void Result() => Snapshot.Verify(Text(SampleResult.Build()), "sarif");

    [Fact]
    public void Only_what_fails_has_a_level()
    {
        JsonArray results = Run(SampleResult.Build())["results"]!.AsArray();

        results
            .Select(result => $"{result!["properties"]!["subjectKey"]} {result["kind"]} {result["level"]}")
            .Should()
            .Equal(
                "Enterprise fail error",
                "TerminalServices fail error",
                "srv01 fail note",
                "X1 pass none",
                "X2 open none",
                "X3 notApplicable none",
                "total informational none"
            );
    }

    [Fact]
    public void A_result_points_at_its_rule_and_its_rows()
    {
        JsonNode run = Run(SampleResult.Build());
        JsonNode shortfall = run["results"]![1]!;

        run["tool"]!["driver"]!["rules"]![shortfall["ruleIndex"]!.GetValue<int>()]!["id"]!
            .GetValue<string>()
            .Should()
            .Be("TSL2001");
        JsonNode place = shortfall["locations"]![0]!["physicalLocation"]!;
        place["artifactLocation"]!["uri"]!.GetValue<string>().Should().Be("sessions.csv");
        place["region"]!["startLine"]!.GetValue<int>().Should().Be(2);
        shortfall["relatedLocations"]!.AsArray().Should().HaveCount(3);
    }

    [Fact]
    public void A_waiver_is_a_suppression()
    {
        Run(SampleResult.Build())["results"]![2]!["suppressions"]![0]!["status"]!
            .GetValue<string>()
            .Should()
            .Be("accepted");
    }

    [Fact]
    public void File_names_are_addresses()
    {
        AnalysisResult sample = SampleResult.Build();
        Finding finding = sample.Findings[0] with { Evidence = [SampleResult.At("export 2006/servers #1.csv", 3)] };

        JsonNode run = Run(sample with { Findings = [finding] });

        run["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!
            .GetValue<string>()
            .Should()
            .Be("export%202006/servers%20%231.csv");
    }

    private static string Text(AnalysisResult result) =>
        Encoding.UTF8.GetString(Written.By(new SarifReportWriter(), result));

    private static JsonNode Run(AnalysisResult result) => JsonNode.Parse(Text(result))!["runs"]![0]!;
}
