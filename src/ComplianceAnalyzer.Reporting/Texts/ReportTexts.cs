using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Reporting.Texts;

/// <summary>The words of a report in one language, from resource files.</summary>
internal sealed class ReportTexts
{
    private static readonly ResourceManager Words = Resource("Words");
    private static readonly ResourceManager RulePhrases = Resource("RulePhrases");
    private readonly CultureInfo culture;

    internal ReportTexts(ReportLanguage language)
    {
        culture = CultureInfo.GetCultureInfo(language == ReportLanguage.Dutch ? "nl" : "en");
        Numbers = language == ReportLanguage.Dutch ? Dutch() : CultureInfo.InvariantCulture;
    }

    /// <summary>Language code, <c>en</c> or <c>nl</c>.</summary>
    internal string Code => culture.Name;

    /// <summary>How numbers are written into sentences.</summary>
    internal CultureInfo Numbers { get; }

    /// <summary>The words under a key; a missing key is a fault of the program.</summary>
    internal string this[string key] =>
        Words.GetString(key, culture) ?? throw new InvalidOperationException($"There are no words for '{key}'.");

    internal string Format(string key, params ReadOnlySpan<object?> arguments) =>
        string.Format(Numbers, this[key], arguments);

    /// <summary>Name of a value of an enumeration, under <c>Type.Value</c>.</summary>
    internal string Of<T>(T value)
        where T : struct, Enum => this[$"{typeof(T).Name}.{value}"];

    internal string Flag(bool value) => this[value ? "Yes" : "No"];

    internal string? Flag(bool? value) => value is { } known ? Flag(known) : null;

    /// <summary>A sentence of a rule; in English where the language has no template for it.</summary>
    internal string Say(Phrase phrase)
    {
        if (phrase.Template.Length == 0)
            return "";
        // What is filled in may be words too: the name of a kind of license, "unknown".
        Phrase said = phrase with
        {
            Arguments = [.. phrase.Arguments.Select(Filled)],
        };
        return said.Format(Say(phrase.Template), Numbers);
    }

    private object? Filled(object? argument) =>
        argument switch
        {
            string words => Say(words),
            Phrase phrase => Say(phrase),
            _ => argument,
        };

    /// <summary>Words of a rule in the language, or as they are: a template, a title, a category, the name of a kind of license.</summary>
    internal string Say(string words) => words.Length == 0 ? "" : RulePhrases.GetString(words, culture) ?? words;

    /// <summary>Why a finding is waived, who answers for it, and until when.</summary>
    internal string Waiver(Waiver waiver) =>
        Format("Finding.Waiver", waiver.Justification, waiver.Owner, Day(waiver.ExpiresOn));

    internal string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first rows of evidence and how many there are beyond them.</summary>
    internal string Evidence(ImmutableArray<SourceLocation> evidence, int shown)
    {
        string first = string.Join(", ", evidence.Take(shown));
        return evidence.Length <= shown ? first : Format("Evidence.More", first, evidence.Length - shown);
    }

    /// <summary>A decimal comma and ISO dates, whatever the machine thinks of Dutch.</summary>
    private static CultureInfo Dutch()
    {
        var dutch = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        dutch.NumberFormat.NumberDecimalSeparator = ",";
        dutch.NumberFormat.NumberGroupSeparator = ".";
        return CultureInfo.ReadOnly(dutch);
    }

    private static ResourceManager Resource(string name) =>
        new($"ComplianceAnalyzer.Reporting.Texts.{name}", typeof(ReportTexts).Assembly);
}
