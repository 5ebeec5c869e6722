using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using AwesomeAssertions;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Reporting.Texts;
using Xunit;

namespace ComplianceAnalyzer.Reporting.Tests.Texts;

/// <summary>What rules say in English they say in Dutch too.</summary>
public sealed partial class RulePhrasesTests
{
    [Fact]
    public void Every_sentence_and_title_of_a_rule_has_a_translation()
    {
        string[] sentences = [.. SentenceTemplates.All().Distinct(StringComparer.Ordinal)];

        sentences.Length.Should().BeGreaterThan(100);
        string missing = string.Join('\n', sentences.Except(Dutch().Keys, StringComparer.Ordinal));
        missing.Should().BeEmpty("RulePhrases.nl.resx holds a sentence for each");
    }

    [Fact]
    public void Every_translation_is_of_something_that_is_said()
    {
        HashSet<string> sentences = [.. SentenceTemplates.All()];
        string sources = SentenceTemplates.Sources();

        // A word that fills a place stands in the source as it is; a group of rules bears the name of its namespace.
        Dutch()
            .Keys.Where(key =>
                !sentences.Contains(key)
                && !sources.Contains($"\"{key}\"", StringComparison.Ordinal)
                && !sources.Contains($"namespace ComplianceAnalyzer.Rules.{key};", StringComparison.Ordinal)
            )
            .Should()
            .BeEquivalentTo(Array.Empty<string>(), "what nobody says needs no translation");
    }

    [Fact]
    public void A_translation_has_the_places_of_the_original()
    {
        foreach ((string english, string dutch) in Dutch())
            Places(dutch).Should().BeEquivalentTo(Places(english), english);
    }

    [Fact]
    public void Values_and_words_are_filled_in()
    {
        Phrase phrase = Phrase.Of($"No access needs {"TS CALs"}.");

        new ReportTexts(ReportLanguage.Dutch).Say(phrase).Should().Be("Geen toegang vergt TS-CAL's.");
        new ReportTexts(ReportLanguage.English).Say(phrase).Should().Be("No access needs TS CALs.");
    }

    [Fact]
    public void A_sentence_without_translation_stays_as_it_is()
    {
        new ReportTexts(ReportLanguage.Dutch)
            .Say(Phrase.Of($"As of {new DateOnly(2006, 1, 1)}: {1.5m}."))
            .Should()
            .Be("As of 2006-01-01: 1,5.");
    }

    [Fact]
    public void Templates_are_read_from_source_as_the_compiler_builds_them()
    {
        const string Source = """
            Say($"a {x} b {list.Where(y => y.Is("}")).Count():0.00} {{c}} {(flag ? "d" : "e")}");
            throw new InvalidOperationException($"no {sentence}");
            """;

        SentenceTemplates.Templates(Source).Should().Equal("a {0} b {1:0.00} {{c}} {2}");
    }

    private static Dictionary<string, string> Dutch()
    {
        ResourceManager manager = new("ComplianceAnalyzer.Reporting.Texts.RulePhrases", typeof(ReportTexts).Assembly);
        return manager
            .GetResourceSet(CultureInfo.GetCultureInfo("nl"), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\{\d+[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
