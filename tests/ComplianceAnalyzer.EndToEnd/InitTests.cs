using AwesomeAssertions;
using Xunit;

namespace ComplianceAnalyzer.EndToEnd;

/// <summary>From an empty folder to an inventory that can be judged.</summary>
public sealed class InitTests
{
    [Fact]
    public void An_empty_inventory_is_written_explained_and_refused_until_it_has_a_server()
    {
        using var temporary = new TemporaryFolder();
        string folder = temporary.File("new");

        CommandRun init = BuiltCommand.Run("init", folder);

        init.ExitCode.Should().Be(0);
        init.Output.Should().Contain("COLUMNS.md");
        Directory.EnumerateFiles(folder).Should().HaveCount(15);
        foreach (string command in (string[])["analyze", "validate"])
        {
            CommandRun refused = BuiltCommand.Run(command, folder);
            refused.ExitCode.Should().Be(2);
            refused.Error.Should().Contain("servers.csv");
        }

        File.AppendAllText(
            Path.Combine(folder, "servers.csv"),
            "SRV1,,,Windows Server 2003,Standard,x86,None,,,,,,,,,\n"
        );
        BuiltCommand.Run("validate", folder).Should().Match<CommandRun>(run => run.ExitCode == 0 && run.Error == "");
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        using var folder = new TemporaryFolder();
        string users = folder.File("Users.csv", "Account\nanna\n");

        CommandRun run = BuiltCommand.Run("init", folder.Path);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("users.csv");
        File.ReadAllText(users).Should().Be("Account\nanna\n");
        Directory.EnumerateFiles(folder.Path).Should().ContainSingle();
    }
}
