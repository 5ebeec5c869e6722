using System.Collections.Frozen;
using System.Globalization;

namespace ComplianceAnalyzer.Inventory.Values;

/// <summary>Dates with the month in letters, in English, Dutch, German and French: they can be read in one way only.</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, int> months = Names();

    internal static DateText Parse(ReadOnlySpan<char> text)
    {
        int day = 0;
        int month = 0;
        int year = 0;
        foreach (Range part in text.SplitAny(" -./,"))
        {
            ReadOnlySpan<char> word = text[part];
            if (word.IsEmpty)
                continue;
            if (day > 0 && month > 0 && year > 0)
                return DateText.IsTimeOfDay(string.Concat(" ", text[part.Start..]))
                    ? Made(year, month, day)
                    : DateText.Unreadable;
            bool isNumber = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
            if (isNumber && word.Length == 4 && year == 0)
                year = number;
            else if (isNumber && word.Length <= 2 && day == 0)
                day = number;
            else if (isNumber && word.Length == 2 && year == 0)
                year = number;
            else if (month == 0 && months.TryGetValue(NameKey.Of(word), out int named))
                month = named;
            else
                return DateText.Unreadable;
        }
        return day > 0 && month > 0 && year > 0 ? Made(year, month, day) : DateText.Unreadable;
    }

    private static DateText Made(int year, int month, int day) =>
        DateText.Make(year, month, day) is { } date ? DateText.Of(date) : DateText.Unreadable;

    private static FrozenDictionary<string, int> Names()
    {
        string[] names =
        [
            "jan january januari januar janner janvier janv",
            "feb february februari februar fevrier fev fevr",
            "mar march maart mrt marz mrz maerz mars",
            "apr april avril avr",
            "may mei mai",
            "jun june juni juin",
            "jul july juli juillet juil",
            "aug august augustus aout",
            "sep sept september septembre",
            "oct october oktober okt octobre",
            "nov november novembre",
            "dec december dezember dez decembre",
        ];
        return names
            .SelectMany((words, index) => words.Split(' ').Select(word => KeyValuePair.Create(word, index + 1)))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
