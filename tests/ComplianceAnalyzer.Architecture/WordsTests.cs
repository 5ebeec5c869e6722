using System.Text.RegularExpressions;
using AwesomeAssertions;
using Xunit;

namespace ComplianceAnalyzer.Architecture;

/// <summary>Words that do not belong where they would be easy to write.</summary>
public sealed partial class WordsTests
{
    [Fact]
    public void The_engine_holds_no_word_of_licensing()
    {
        Sources("src/ComplianceAnalyzer.RuleEngine").Should().NotBeEmpty();
        Sources("src/ComplianceAnalyzer.RuleEngine")
            .Where(file => LicensingWord().IsMatch(File.ReadAllText(file)))
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void Code_spells_license_one_way()
    {
        string[] files = [.. Sources("src"), .. Sources("rules"), .. Sources("tests")];
        files.Length.Should().BeGreaterThan(100);
        files
            .Where(file => Path.GetFileName(file) != "WordsTests.cs")
            .SelectMany(file =>
                File.ReadLines(file)
                    .Where(line => OtherSpelling().IsMatch(line))
                    .Select(line => $"{Path.GetFileName(file)}: {line.Trim()}")
            )
            .Should()
            .BeEmpty("headers of exports are data, and stand in quotes beside the word 'alias'");
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
            );

    [GeneratedRegex(
        @"\b(licen[sc]\w*|terminal server|KB823313|CALs?)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex LicensingWord();

    [GeneratedRegex(@"^[^""]*\b[Ll]icence", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherSpelling();
}
