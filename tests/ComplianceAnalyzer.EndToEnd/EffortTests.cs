using System.Text;
using System.Text.Json;
using AwesomeAssertions;
using Xunit;

namespace ComplianceAnalyzer.EndToEnd;

/// <summary>The work put into the CAL mix: bounded, chosen by the user, interrupted at will, and a gap said where it ends.</summary>
public sealed class EffortTests
{
    [Fact]
    public void A_gap_is_said_in_CALs_and_money_in_both_languages()
    {
        using TemporaryFolder folder = Uniform(people: 1200, devices: 960, pairs: 3360, user: 600, device: 400);
        using TemporaryFolder results = new();
        string json = results.File("result.json");

        CommandRun english = BuiltCommand.Run(
            "analyze",
            folder.Path,
            "--as-of",
            "2006-01-01",
            "--effort",
            "low",
            "-o",
            json
        );
        CommandRun dutch = BuiltCommand.Run(
            "analyze",
            folder.Path,
            "--as-of",
            "2006-01-01",
            "--effort",
            "low",
            "--language",
            "nl"
        );

        JsonElement result = JsonDocument.Parse(File.ReadAllText(json)).RootElement;
        result.GetProperty("switches").GetProperty("effort").GetString().Should().Be("low");
        JsonElement demand = result
            .GetProperty("calDemand")
            .EnumerateArray()
            .Single(layer => layer.GetProperty("layer").GetString() == "TerminalServices");
        JsonElement add = demand.GetProperty("add");
        (int least, int most) = (add.GetProperty("lowerBound").GetInt32(), add.GetProperty("upperBound").GetInt32());
        least.Should().BeLessThan(most);
        (decimal cheapest, decimal dearest) = (
            add.GetProperty("lowerCost").GetDecimal(),
            add.GetProperty("upperCost").GetDecimal()
        );
        // So many CALs cost no less than as many of the cheaper kind.
        cheapest.Should().BeGreaterThanOrEqualTo(least * 165).And.BeLessThan(dearest);
        string range = FormattableString.Invariant($"{least} and {most} (EUR {cheapest:0.##} to {dearest:0.##})");
        string bereik = FormattableString.Invariant($"{least} en {most} (EUR {cheapest:0.##} tot {dearest:0.##})");
        OneLine(english.Output).Should().Contain("It could not be proved how many CALs are missing: between " + range);
        OneLine(dutch.Output).Should().Contain("Er kon niet worden bewezen hoeveel CAL's ontbreken: tussen " + bereik);
    }

    /// <summary>Where nothing is proved to be missing, the finding is undetermined; where something is, it is a breach of at least so many.</summary>
    [Fact]
    public void A_finding_that_rests_on_a_gap_says_both_ends()
    {
        using TemporaryFolder folder = Uniform(people: 1200, devices: 960, pairs: 3360, user: 600, device: 400);
        using TemporaryFolder results = new();
        string json = results.File("result.json");
        BuiltCommand.Run("analyze", folder.Path, "--as-of", "2006-01-01", "--effort", "low", "-o", json);

        JsonElement result = JsonDocument.Parse(File.ReadAllText(json)).RootElement;
        JsonElement demand = result
            .GetProperty("calDemand")
            .EnumerateArray()
            .Single(layer => layer.GetProperty("layer").GetString() == "TerminalServices");
        JsonElement finding = result
            .GetProperty("findings")
            .EnumerateArray()
            .Single(each => each.GetProperty("ruleId").GetString() == "TSL2001");
        int least = demand.GetProperty("add").GetProperty("lowerBound").GetInt32();
        finding.GetProperty("outcome").GetString().Should().Be(least > 0 ? "NonCompliant" : "Indeterminate");
        finding
            .GetProperty("message")
            .GetString()
            .Should()
            .Contain("It could not be proved")
            .And.Contain(
                FormattableString.Invariant(
                    $"between {least} and {demand.GetProperty("add").GetProperty("upperBound").GetInt32()} CALs (EUR "
                )
            );
    }

    [Fact]
    public void The_same_effort_gives_the_same_bytes()
    {
        using TemporaryFolder folder = Uniform(people: 300, devices: 240, pairs: 840, user: 150, device: 100);
        using TemporaryFolder results = new();
        string[] files = [results.File("one.json"), results.File("two.json")];
        foreach (string file in files)
            BuiltCommand.Run("analyze", folder.Path, "--as-of", "2006-01-01", "--effort", "low", "-o", file);

        File.ReadAllBytes(files[1]).Should().Equal(File.ReadAllBytes(files[0]));
    }

    [Fact]
    public void Settings_name_an_effort_and_the_command_line_wins()
    {
        using TemporaryFolder folder = Uniform(people: 3, devices: 3, pairs: 4, user: 1, device: 1);
        folder.File("settings.json", """{"switches":{"effort":"low"}}""");
        using TemporaryFolder results = new();
        string json = results.File("result.json");

        BuiltCommand.Run("analyze", folder.Path, "--as-of", "2006-01-01", "-q", "-o", json);
        Effort(json).Should().Be("low");
        BuiltCommand.Run("analyze", folder.Path, "--as-of", "2006-01-01", "-q", "-o", json, "--effort", "high");
        Effort(json).Should().Be("high");
        BuiltCommand.Run("analyze", folder.Path, "--effort", "extreme").ExitCode.Should().Be(2);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    public void An_interrupt_during_a_long_mix_ends_it(int seconds)
    {
        using TemporaryFolder folder = Uniform(people: 5833, devices: 4666, pairs: 16304, user: 2916, device: 1944);

        CommandRun run = BuiltCommand.RunInterrupted(
            TimeSpan.FromSeconds(seconds),
            "analyze",
            folder.Path,
            "--as-of",
            "2006-01-01",
            "--effort",
            "high"
        );

        run.ExitCode.Should().Be(130, run.Error);
        run.Error.Should().StartWith("Interrupted");
    }

    private static string? Effort(string file) =>
        JsonDocument
            .Parse(File.ReadAllText(file))
            .RootElement.GetProperty("switches")
            .GetProperty("effort")
            .GetString();

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static TemporaryFolder Uniform(int people, int devices, int pairs, int user, int device)
    {
        var random = new Random(1);
        var drawn = new SortedSet<(int Person, int Device)>();
        while (drawn.Count < pairs)
            drawn.Add((random.Next(people), random.Next(devices)));
        var folder = new TemporaryFolder();
        folder.File(
            "servers.csv",
            "Name,OperatingSystem,TerminalServer,TsLicensingMode\nTS1,Windows Server 2003 Standard,Application,PerUser\n"
        );
        folder.File("users.csv", Column("Account", "u", people));
        folder.File("clients.csv", Column("Name", "PC", devices));
        folder.File(
            "cals.csv",
            FormattableString.Invariant(
                $"PackId,Kind,Version,Quantity\nP1,TsUser,2003,{user}\nP2,TsDevice,2003,{device}\nP3,WindowsUser,2003,{people}\n"
            )
        );
        folder.File("prices.csv", "Kind,UnitPrice,Currency\nTsUser,199,EUR\nTsDevice,165,EUR\n");
        var sessions = new StringBuilder("User,Client,Server\n");
        foreach ((int person, int each) in drawn)
            sessions.Append(FormattableString.Invariant($"u{person},PC{each},TS1\n"));
        folder.File("sessions.csv", sessions.ToString());
        return folder;
    }

    private static string Column(string header, string prefix, int count) =>
        header
        + "\n"
        + string.Concat(Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"{prefix}{i}\n")));
}
