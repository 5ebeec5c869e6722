using System.Text.Json;
using AwesomeAssertions;
using Xunit;

namespace ComplianceAnalyzer.EndToEnd;

/// <summary>A finding is told down to the rows it rests on.</summary>
public sealed class ExplainTests
{
    /// <summary>One copy without a license: what TSL1001 finds rests on the one row of servers.csv.</summary>
    [Fact]
    public void A_finding_is_derived_down_to_file_and_line()
    {
        using var folder = new TemporaryFolder();
        folder.File("servers.csv", "Name,OperatingSystem,TerminalServer\nSRV01,Windows Server 2003 Standard,None\n");
        folder.File("server-licenses.csv", "LicenseId,Edition,Version,Quantity\nL1,Enterprise,2003,1\n");
        string result = folder.File("result.json");
        BuiltCommand.Run("analyze", folder.Path, "--as-of", "2006-01-01", "-q", "-o", result);

        CommandRun run = BuiltCommand.Run("explain", IdOf(result, "TSL1001", "NonCompliant"), "--result", result);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().StartWith("TSL1001-").And.Contain("[TSL1001: S4]").And.Contain("[servers.csv:2]");
    }

    [Fact]
    public void Every_finding_that_is_not_in_order_ends_in_rows_or_tables_of_the_inventory()
    {
        using var folder = new TemporaryFolder();
        string result = folder.File("result.json");
        BuiltCommand.Run("analyze", "sample-data/mixed-mode", "-q", "-o", result);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(result));
        List<JsonElement> steps = [.. json.RootElement.GetProperty("steps").EnumerateArray()];
        List<JsonElement> derivations = [.. json.RootElement.GetProperty("derivations").EnumerateArray()];

        derivations.Should().NotBeEmpty();
        foreach (JsonElement derivation in derivations)
            ReachesInventory(steps, derivation.GetProperty("step").GetInt32())
                .Should()
                .BeTrue(derivation.GetProperty("finding").GetString());
    }

    [Fact]
    public void A_finding_needs_a_result_that_holds_it()
    {
        using var folder = new TemporaryFolder();
        string other = folder.File("other.json", "{\"schemaVersion\": 1}");

        BuiltCommand.Run("explain", "TSL1001-00000000").Error.Should().Contain("--result");
        BuiltCommand.Run("explain", "TSL1001-00000000", "--result", folder.File("none.json")).ExitCode.Should().Be(2);
        BuiltCommand.Run("explain", "TSL1001-00000000", "--result", other).Error.Should().Contain("not a result");
    }

    private static bool ReachesInventory(List<JsonElement> steps, int index) =>
        steps[index].GetProperty("file").ValueKind == JsonValueKind.String
        || steps[index].GetProperty("fact").GetString()!.StartsWith("Table ", StringComparison.Ordinal)
        || steps[index].GetProperty("from").EnumerateArray().Any(from => ReachesInventory(steps, from.GetInt32()));

    private static string IdOf(string result, string rule, string outcome)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(result));
        return json
            .RootElement.GetProperty("findings")
            .EnumerateArray()
            .Single(finding =>
                finding.GetProperty("ruleId").GetString() == rule
                && finding.GetProperty("outcome").GetString() == outcome
            )
            .GetProperty("id")
            .GetString()!;
    }
}
