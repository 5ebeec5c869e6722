using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using AwesomeAssertions;
using ComplianceAnalyzer.Model.Diagnostics;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Sheets;
using ComplianceAnalyzer.Reporting.Tables;
using ComplianceAnalyzer.Reporting.Texts;
using Xunit;

namespace ComplianceAnalyzer.Reporting.Tests.Texts;

/// <summary>Both languages say everything.</summary>
public sealed partial class WordsTests
{
    [Fact]
    public void Both_languages_have_the_same_keys()
    {
        Dictionary<string, string> english = Words("");
        Dictionary<string, string> dutch = Words("nl");

        english.Count.Should().BeGreaterThan(300);
        dutch.Keys.Should().BeEquivalentTo(english.Keys);
        dutch.Values.Should().NotContain("");
    }

    [Fact]
    public void A_translation_has_the_places_of_the_original()
    {
        Dictionary<string, string> english = Words("");
        foreach ((string key, string dutch) in Words("nl"))
            Places(dutch).Should().BeEquivalentTo(Places(english[key]), key);
    }

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.Dutch)]
    public void Every_value_that_is_shown_in_words_has_words(ReportLanguage language)
    {
        ReportTexts texts = new(language);

        All<Verdict>(texts);
        All<Outcome>(texts);
        All<Severity>(texts);
        All<DiagnosticSeverity>(texts);
        All<PositionState>(texts);
        All<CalLayer>(texts);
        All<EntitlementExclusion>(texts);
        All<TransitionEligibility>(texts);
        foreach (Verdict verdict in Enum.GetValues<Verdict>())
            texts[$"Meaning.{verdict}"].Should().NotBeEmpty();
        foreach (InterpretationSwitch reading in InterpretationSwitch.All)
            texts[$"Switch.{reading.Name}"].Should().NotBeEmpty();
    }

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.Dutch)]
    public void Names_of_sheets_and_headings_are_unique_and_fit(ReportLanguage language)
    {
        ReportModel model = ReportModelBuilder.Build(SampleResult.Build(), language);

        model.Sheets.Select(sheet => sheet.Name).Should().OnlyHaveUniqueItems();
        model.Sheets.Should().AllSatisfy(sheet => sheet.Name.Length.Should().BeLessThanOrEqualTo(28));
        foreach (ReportTable table in model.Sheets.SelectMany(sheet => sheet.Tables))
        {
            table.Columns.Select(column => column.Header).Should().OnlyHaveUniqueItems(table.Key);
            table.Columns.Select(column => column.Key).Should().OnlyHaveUniqueItems(table.Key);
            table.Rows.Should().AllSatisfy(row => row.Cells.Should().HaveCount(table.Columns.Length));
        }
    }

    [Fact]
    public void Missing_words_are_a_fault()
    {
        FluentActions
            .Invoking(() => new ReportTexts(ReportLanguage.Dutch)["No.Such.Key"])
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("*No.Such.Key*");
    }

    private static void All<T>(ReportTexts texts)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
            texts.Of(value).Should().NotBeEmpty();
    }

    private static Dictionary<string, string> Words(string culture)
    {
        ResourceManager manager = new("ComplianceAnalyzer.Reporting.Texts.Words", typeof(ReportTexts).Assembly);
        ResourceSet set = manager.GetResourceSet(
            culture.Length == 0 ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(culture),
            createIfNotExists: true,
            tryParents: false
        )!;
        return set.Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\{\d+[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
