using System.Text.Json.Nodes;
using AwesomeAssertions;
using AwesomeAssertions.Execution;
using Xunit;

namespace ComplianceAnalyzer.EndToEnd;

/// <summary>The built command over the sample estates, against answers computed by hand (the READMEs show the arithmetic).</summary>
public sealed class SampleEstateTests
{
    public static TheoryData<string> Estates => [.. WithExpectation];

    private static IEnumerable<string> WithExpectation =>
        Directory
            .EnumerateFiles(ExpectedFolder, "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal);

    private static string ExpectedFolder =>
        Path.Combine(BuiltCommand.Root, "tests/ComplianceAnalyzer.EndToEnd/Expected");

    [Fact]
    public void Every_estate_has_an_expectation_or_a_test_of_its_own()
    {
        string[] estates =
        [
            .. Directory
                .EnumerateDirectories(Path.Combine(BuiltCommand.Root, "sample-data"))
                .Select(folder => Path.GetFileName(folder)),
        ];
        estates.Should().HaveCountGreaterThanOrEqualTo(4);
        estates
            .Except(["every-rule-fires", "messy-exports"], StringComparer.Ordinal)
            .Should()
            .BeSubsetOf(WithExpectation);
        estates.Should().AllSatisfy(estate => File.Exists(SampleFile(estate, "README.md")).Should().BeTrue());
    }

    [Theory]
    [MemberData(nameof(Estates))]
    public void The_answer_is_the_one_computed_by_hand(string estate)
    {
        using var folder = new TemporaryFolder();
        string json = folder.File("result.json");

        CommandRun run = BuiltCommand.Run("analyze", $"sample-data/{estate}", "-o", json, "--fail-on", "never");

        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
        using var scope = new AssertionScope();
        JsonNode actual = JsonNode.Parse(File.ReadAllText(json))!;
        JsonNode expected = JsonNode.Parse(File.ReadAllText(Path.Combine(ExpectedFolder, estate + ".json")))!;
        foreach (string part in (string[])["verdict", "calDemand", "transition", "inputs"])
            if (expected[part] is { } wanted)
                Subset(part, wanted, actual[part]!);
        if (expected["findings"] is { } findings)
            OpenFindings(actual["findings"]!.AsArray()).Should().BeEquivalentTo(Keys(findings.AsArray()));
    }

    /// <summary>Every value that the expectation holds must be in the answer; arrays are matched by layer or file.</summary>
    private static void Subset(string path, JsonNode? expected, JsonNode? actual)
    {
        switch (expected)
        {
            case JsonObject wanted:
                foreach ((string key, JsonNode? value) in wanted)
                    Subset($"{path}.{key}", value, actual?[key]);
                break;
            case JsonArray wanted:
                foreach (JsonNode? entry in wanted)
                {
                    string name = entry!["layer"] is null ? "file" : "layer";
                    Subset(
                        $"{path}[{entry[name]}]",
                        entry,
                        actual?.AsArray().SingleOrDefault(other => (string?)other![name] == (string?)entry[name])
                    );
                }
                break;
            default:
                (actual?.ToJsonString() ?? "null")
                    .Should()
                    .Be(expected?.ToJsonString() ?? "null", $"{path} was computed by hand");
                break;
        }
    }

    private static IEnumerable<string> OpenFindings(JsonArray findings) =>
        findings
            .Where(finding => (string?)finding!["outcome"] is "NonCompliant" or "Indeterminate")
            .Select(finding =>
                $"{finding!["ruleId"]} {finding["outcome"]} {finding["subject"]!["type"]} {finding["subject"]!["key"]}"
            );

    private static IEnumerable<string> Keys(JsonArray findings) =>
        findings.Select(finding =>
            $"{finding!["ruleId"]} {finding["outcome"]} {finding["subjectType"]} {finding["subjectKey"]}"
        );

    private static string SampleFile(string estate, string file) =>
        Path.Combine(BuiltCommand.Root, "sample-data", estate, file);
}
