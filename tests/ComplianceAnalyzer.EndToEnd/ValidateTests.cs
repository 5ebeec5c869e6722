using System.Text.Json;
using AwesomeAssertions;
using Xunit;

namespace ComplianceAnalyzer.EndToEnd;

/// <summary>The import alone, as a user calls it.</summary>
public sealed class ValidateTests
{
    [Fact]
    public void The_report_goes_to_the_console_and_to_a_file()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("import.json");

        CommandRun run = BuiltCommand.Run("validate", "sample-data/clean", "-o", file);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        // 14 copies of the server software, as the estate's README says.
        run.Output.Should().MatchRegex(@"\n  servers\.csv +14 +14 +0 +0\r?\n");
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(file));
        json.RootElement.GetProperty("usable").GetBoolean().Should().BeTrue();
        BuiltCommand.Run("validate", "sample-data/clean", "-q").Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("validate", "no-such-folder")]
    [InlineData("validate", "sample-data/clean", "-o", "report.xlsx")]
    [InlineData("validate", "sample-data/clean", "-o", "no/such/folder/import.json")]
    [InlineData("validate", "sample-data/clean", "--date-order", "ydm")]
    public void Wrong_usage_is_one_sentence_and_exit_2(params string[] arguments)
    {
        CommandRun run = BuiltCommand.Run(arguments);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.TrimEnd().Split('\n').Should().ContainSingle().Which.Should().EndWith(".");
    }

    [Fact]
    public void An_inventory_without_servers_is_refused_and_still_reported()
    {
        using var folder = new TemporaryFolder();
        folder.File("pcs.csv", "Rechnername\nPC1\n");

        CommandRun run = BuiltCommand.Run("validate", folder.Path);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("servers.csv");
        run.Output.Should().Contain("Rechnername -> Name");
    }
}
