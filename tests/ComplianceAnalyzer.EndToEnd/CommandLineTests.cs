using AwesomeAssertions;
using Xunit;

namespace ComplianceAnalyzer.EndToEnd;

/// <summary>What a user sees who calls the command rightly and wrongly.</summary>
public sealed class CommandLineTests
{
    private const string OneServer = "Name,OperatingSystem,TerminalServer\nSRV01,Windows Server 2003 Standard,None\n";

    [Theory]
    [InlineData("analyze")]
    [InlineData("analyze", "no-such-folder")]
    [InlineData("analyze", "sample-data/clean", "--as-of", "2003-02-30")]
    [InlineData("analyze", "sample-data/clean", "--set", "transition.cutoff=maybe")]
    [InlineData("analyze", "sample-data/clean", "--set", "no.such.switch=1")]
    [InlineData("analyze", "sample-data/clean", "--set", "nonsense")]
    [InlineData("analyze", "sample-data/clean", "--fail-on", "sometimes")]
    [InlineData("analyze", "sample-data/clean", "-o", "report.doc")]
    [InlineData("analyze", "sample-data/clean", "-o", "no/such/folder/report.xlsx")]
    [InlineData("analyze", "sample-data/clean", "--only", "TSL9999")]
    [InlineData("analyze", "sample-data/clean", "--exclude", "TSL9999")]
    [InlineData("analyze", "sample-data/clean", "--encoding", "no-such-encoding")]
    [InlineData("analyze", "sample-data/clean", "--waivers", "no-such-file.csv")]
    [InlineData("explain", "TSL9999")]
    [InlineData("no-such-command")]
    public void Wrong_usage_is_one_sentence_on_standard_error_and_exit_2(params string[] arguments)
    {
        CommandRun run = BuiltCommand.Run(arguments);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.TrimEnd().Split('\n').Should().ContainSingle().Which.Should().NotBeEmpty().And.EndWith(".");
        run.Error.Should().NotContain("   at ");
    }

    [Fact]
    public void A_folder_without_servers_is_unusable()
    {
        using var folder = new TemporaryFolder();
        folder.File("clients.csv", "Name\nPC1\n");

        CommandRun run = BuiltCommand.Run("analyze", folder.Path);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("servers.csv");
    }

    [Fact]
    public void The_exit_code_follows_the_threshold()
    {
        // One copy and no license: TSL1001 is an error, and no finding is less than a note.
        using var folder = new TemporaryFolder();
        folder.File("servers.csv", OneServer);
        folder.File("server-licenses.csv", "LicenseId,Edition,Version,Quantity\nL1,Enterprise,2003,1\n");

        BuiltCommand.Run("analyze", folder.Path).ExitCode.Should().Be(1);
        BuiltCommand.Run("analyze", folder.Path, "--fail-on", "never").ExitCode.Should().Be(0);
        BuiltCommand
            .Run("analyze", folder.Path, "--exclude", "TSL1001", "--as-of", "2006-01-01")
            .ExitCode.Should()
            .Be(0);
    }

    [Fact]
    public void A_waived_finding_fails_no_run_and_stays_in_the_report()
    {
        // One copy and no license of its edition: TSL1001 is the only finding of severity error.
        using var folder = new TemporaryFolder();
        folder.File("servers.csv", OneServer);
        folder.File("server-licenses.csv", "LicenseId,Edition,Version,Quantity\nL1,Enterprise,2003,1\n");
        const string Header = "RuleId,Subject,Justification,Owner,ExpiresOn\n";
        using var elsewhere = new TemporaryFolder();
        string waivers = elsewhere.File(
            "accepted.csv",
            Header + "TSL1001,*,License is ordered,License desk,2006-01-01\n"
        );
        string[] analyze = ["analyze", folder.Path, "--waivers", waivers, "--as-of"];

        CommandRun lastDay = BuiltCommand.Run([.. analyze, "2006-01-01"]);
        CommandRun dayAfter = BuiltCommand.Run([.. analyze, "2006-01-02"]);

        lastDay.ExitCode.Should().Be(0);
        lastDay.Output.Should().Contain("License is ordered").And.Contain("License desk").And.Contain("2006-01-01");
        dayAfter.ExitCode.Should().Be(1);
        dayAfter.Output.Should().NotContain("License is ordered");
    }

    [Fact]
    public void Strict_fails_on_what_cannot_be_told()
    {
        using var folder = new TemporaryFolder();
        folder.File("servers.csv", OneServer);

        BuiltCommand.Run("analyze", folder.Path, "--as-of", "2006-01-01").ExitCode.Should().Be(0);
        BuiltCommand.Run("analyze", folder.Path, "--as-of", "2006-01-01", "--strict").ExitCode.Should().Be(1);
    }

    [Fact]
    public void A_run_that_is_refused_leaves_the_old_report()
    {
        using var folder = new TemporaryFolder();
        string report = folder.File("report.xlsx", "old");

        BuiltCommand.Run("analyze", folder.File("missing"), "-o", report).ExitCode.Should().Be(2);

        File.ReadAllText(report).Should().Be("old");
        Directory.EnumerateFiles(folder.Path).Should().ContainSingle();
    }

    [Fact]
    public void Two_runs_give_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        foreach (string run in (string[])["1", "2"])
            BuiltCommand
                .Run(
                    "analyze",
                    "sample-data/mixed-mode",
                    "-o",
                    folder.File(run + ".xlsx"),
                    "-o",
                    folder.File(run + ".json"),
                    "-q"
                )
                .Output.Should()
                .BeEmpty();

        File.ReadAllBytes(folder.File("1.xlsx")).Should().Equal(File.ReadAllBytes(folder.File("2.xlsx")));
        File.ReadAllBytes(folder.File("1.json")).Should().Equal(File.ReadAllBytes(folder.File("2.json")));
    }

    [Fact]
    public void Help_and_version_are_answered()
    {
        BuiltCommand.Run("--version").Output.Trim().Should().Be("1.0.0");
        BuiltCommand.Run("analyze", "--help").Output.Should().Contain("--as-of").And.Contain("--fail-on");
    }

    [Fact]
    public void The_catalog_is_listed_and_explained()
    {
        BuiltCommand.Run("rules", "list").Output.Should().Contain("TSL2001");
        BuiltCommand.Run("explain", "tsl2001").Output.Should().StartWith("# TSL2001");
    }
}
