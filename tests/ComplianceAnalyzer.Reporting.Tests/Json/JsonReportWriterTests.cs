using System.Text;
using System.Text.Json.Nodes;
using AwesomeAssertions;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Results;
using Xunit;

namespace ComplianceAnalyzer.Reporting.Tests.Json;

public sealed class JsonReportWriterTests
{
    [Fact]
    public void Result() => Snapshot.Verify(Written.Json(SampleResult.Build()), "json");

    [Fact]
    public void An_empty_result_has_every_key()
    {
        JsonObject json = JsonNode.Parse(Written.Json(SampleResult.Empty()))!.AsObject();

        json.Select(entry => entry.Key)
            .Should()
            .Equal(
                "schemaVersion",
                "tool",
                "ruleSet",
                "organisation",
                "asOf",
                "switches",
                "inputs",
                "verdict",
                "summary",
                "positions",
                "calDemand",
                "transition",
                "findings",
                "diagnostics",
                "merges",
                "steps",
                "derivations",
                "sensitivity",
                "mixStudy"
            );
        json["organisation"].Should().BeNull();
        json["calDemand"]!.AsArray().Should().BeEmpty();
        json["summary"]!
            .AsObject()
            .Select(entry => entry.Key)
            .Should()
            .Equal("error", "warning", "note", "indeterminate", "compliant", "advice", "waived");
    }

    [Fact]
    public void Findings_are_sorted_whatever_order_they_come_in()
    {
        AnalysisResult result = SampleResult.Build();
        AnalysisResult turned = result with { Findings = [.. result.Findings.Reverse()] };

        Written.Json(turned).Should().Be(Written.Json(result));
    }

    [Fact]
    public void The_file_is_plain_utf8_with_line_feeds()
    {
        string text = Written.Json(SampleResult.Build());

        text.Should().StartWith("{").And.EndWith("}\n").And.NotContain("\r");
        Encoding.UTF8.GetBytes(text)[0].Should().Be((byte)'{');
    }

    [Fact]
    public void Broken_text_stays_readable()
    {
        AnalysisResult result = SampleResult.Build() with { Organisation = "Con\u0001toso \uD800 \"É\" 😀" };

        JsonNode.Parse(Written.Json(result))!["organisation"]!
            .GetValue<string>()
            .Should()
            .Be("Con\u0001toso \uFFFD \"É\" 😀");
    }

    [Fact]
    public void Undecided_numbers_are_null()
    {
        AnalysisResult sample = SampleResult.Build();
        AnalysisResult result = sample with
        {
            CalDemand = [sample.CalDemand[1] with { Covered = null, UserOnly = null, Add = new(0, 0, null, null) }],
            Positions =
            [
                sample.Positions[4] with
                {
                    Required = null,
                    Delta = null,
                    State = PositionState.Undetermined,
                },
            ],
            Verdict = Verdict.Indeterminate,
        };

        JsonNode json = JsonNode.Parse(Written.Json(result))!;

        JsonObject demand = json["calDemand"]![0]!.AsObject();
        demand.ContainsKey("covered").Should().BeTrue();
        demand["covered"].Should().BeNull();
        demand["userOnly"].Should().BeNull();
        demand["add"]!["cost"].Should().BeNull();
        json["positions"]![0]!["delta"].Should().BeNull();
        json["positions"]![0]!["state"]!.GetValue<string>().Should().Be("Undetermined");
    }
}
