using System.Text.Json.Nodes;
using AwesomeAssertions;
using AwesomeAssertions.Execution;
using Xunit;

namespace ComplianceAnalyzer.EndToEnd;

/// <summary>One organization, once in the canonical form and once as raw exports of every shape: the shape may change nothing.</summary>
public sealed class MessyExportTests
{
    /// <summary>Parts of a finding that do not say where its rows stand.</summary>
    private static readonly string[] told =
    [
        "id",
        "ruleId",
        "outcome",
        "severity",
        "subject",
        "message",
        "actual",
        "expected",
        "recommendation",
        "fingerprint",
    ];

    [Fact]
    public void Raw_exports_give_the_findings_of_the_canonical_form()
    {
        JsonNode clean = Analyze("clean");
        JsonNode messy = Analyze("messy-exports");

        using var scope = new AssertionScope();
        foreach (
            string part in (string[])
                ["organisation", "asOf", "verdict", "summary", "positions", "calDemand", "transition"]
        )
            JsonNode.DeepEquals(messy[part], clean[part]).Should().BeTrue("{0} must be {1}", messy[part], clean[part]);
        clean["findings"]!.AsArray().Should().NotBeEmpty();
        Told(messy).Should().Equal(Told(clean));
    }

    /// <summary>Rows of each file, as the README counts them: read, accepted, merged, rejected.</summary>
    [Theory]
    [InlineData("clients-amsterdam.csv", 49, 48, 1, 0)]
    [InlineData("clients-utrecht.csv", 24, 24, 0, 0)]
    [InlineData("inventaris.xlsx#Apparaten", 19, 19, 0, 0)]
    [InlineData("sitzungen-2005.csv", 100, 100, 0, 0)]
    [InlineData("toegangslicenties.csv", 19, 19, 0, 0)]
    [InlineData("users-staff.csv", 94, 93, 0, 1)]
    [InlineData("xp-licenses.csv", 12, 12, 0, 0)]
    public void Rows_are_counted_file_by_file(string file, int read, int accepted, int merged, int rejected)
    {
        JsonNode input = Analyze("messy-exports")["inputs"]!
            .AsArray()
            .Single(input => (string)input!["file"]! == file)!;

        ((string[])["read", "accepted", "merged", "rejected"])
            .Select(part => (int)input[part]!)
            .Should()
            .Equal(read, accepted, merged, rejected);
    }

    private static IEnumerable<string> Told(JsonNode result) =>
        result["findings"]!
            .AsArray()
            .Select(finding => string.Join('\n', told.Select(part => $"{part}: {finding![part]?.ToJsonString()}")));

    private static JsonNode Analyze(string estate)
    {
        using var folder = new TemporaryFolder();
        string json = folder.File("result.json");
        CommandRun run = BuiltCommand.Run("analyze", $"sample-data/{estate}", "-o", json, "-q");
        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
        return JsonNode.Parse(File.ReadAllText(json))!;
    }
}
