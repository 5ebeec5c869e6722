using System.Text.Json;
using AwesomeAssertions;
using Xunit;

namespace ComplianceAnalyzer.EndToEnd;

/// <summary>What depends on a reading of the law is said with both numbers.</summary>
public sealed class SensitivityTests
{
    /// <summary>
    /// The README of the estate gives the sums. If the cut-off day qualified: 286 + 112 = 398 eligible and none undetermined; still to claim are the
    /// 90 and, of the 112, those not redeemed: 7 × 10 untouched volume rows, 4 of NW-SEL-B, none of NW-EA-B, 2 retail and 20 OEM, so 90 + 96 = 186.
    /// </summary>
    [Fact]
    public void The_cut_off_day_moves_the_offer_and_nothing_else_does()
    {
        using JsonDocument result = Analyze("sample-data/transition-offer");
        Dictionary<string, (string?, string?)> cutoff = Changes(result, "transition.cutoff", "on-or-before");

        cutoff["eligible"].Should().Be(("286", "398"));
        cutoff["undetermined"].Should().Be(("112", "0"));
        cutoff["remaining"].Should().Be(("90", "186"));
        cutoff["findings TSL4001 Indeterminate"].Should().Be(("31", "0"));
        cutoff["findings TSL4003 Indeterminate"].Should().Be(("1", "0"));
        Changes(result, "tscal.mixed-mode", "technical").Keys.Should().NotContain("minimumMixed TerminalServices");
    }

    [Fact]
    public void Without_the_option_nothing_is_compared()
    {
        using var folder = new TemporaryFolder();
        BuiltCommand.Run("analyze", "sample-data/clean", "-q", "-o", folder.File("result.json"));
        using JsonDocument result = JsonDocument.Parse(File.ReadAllText(folder.File("result.json")));

        result.RootElement.GetProperty("sensitivity").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public void Every_reading_but_the_stated_one_is_tried_once()
    {
        using JsonDocument result = Analyze("sample-data/clean", "--set", "usage.window=30");

        // The stated window is one of the four that are tried; the other switches have one other reading each.
        result
            .RootElement.GetProperty("sensitivity")
            .EnumerateArray()
            .Select(entry =>
                $"{entry.GetProperty("switch").GetString()}={entry.GetProperty("alternative").GetString()}"
            )
            .Should()
            .Equal(
                "transition.cutoff=on-or-before",
                "tscal.mixed-mode=technical",
                "usage.window=all",
                "usage.window=90",
                "usage.window=365",
                "users.disabled=include",
                "windowscal.basis=directory"
            );
    }

    private static JsonDocument Analyze(string estate, params string[] options)
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("result.json");
        BuiltCommand
            .Run(["analyze", estate, "--sensitivity", "-q", "-o", file, .. options])
            .ExitCode.Should()
            .BeLessThan(2);
        return JsonDocument.Parse(File.ReadAllText(file));
    }

    private static Dictionary<string, (string?, string?)> Changes(JsonDocument result, string name, string reading) =>
        result
            .RootElement.GetProperty("sensitivity")
            .EnumerateArray()
            .Single(entry =>
                entry.GetProperty("switch").GetString() == name
                && entry.GetProperty("alternative").GetString() == reading
            )
            .GetProperty("changes")
            .EnumerateArray()
            .ToDictionary(
                change =>
                    $"{change.GetProperty("measure").GetString()} {change.GetProperty("of").GetString()}".TrimEnd(),
                change => (change.GetProperty("stated").GetString(), change.GetProperty("alternative").GetString()),
                StringComparer.Ordinal
            );
}
