using System.Globalization;

namespace ComplianceAnalyzer.Inventory.Values;

/// <summary>Dates as machines write them: generalized time, CIM datetime, FILETIME, serial numbers of spreadsheets.</summary>
internal static class MachineDate
{
    /// <summary>1950-01-01, the first day that is not more likely a number of something else.</summary>
    private const double FirstSerial = 18264;

    /// <summary>2099-12-31.</summary>
    private const double LastSerial = 73050;

    internal static DateText Parse(ReadOnlySpan<char> text)
    {
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0)
            return Digits(text);
        if (digits == 14 && IsTimeZone(text[14..]))
            return Compact(text[..8]);
        if (digits == 5 && text[5] is '.' or ',' && text[6..].IndexOfAnyExceptInRange('0', '9') < 0)
            return Serial(text[..5]);
        return MonthNames.Parse(text);
    }

    private static DateText Digits(ReadOnlySpan<char> text) =>
        text.Length switch
        {
            5 => Serial(text),
            8 or 14 => Compact(text[..8]),
            17 or 18 or 19 => FileTime(text),
            _ => DateText.Unreadable,
        };

    private static DateText Compact(ReadOnlySpan<char> text)
    {
        int number = int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        // The end of 32-bit time is how a license server writes "no expiry"; 1601 is how a directory writes "never".
        if (number is 20380119 or 16010101)
            return DateText.Never;
        return DateText.Make(number / 10000, number / 100 % 100, number % 100) is { } date && number / 10000 >= 1950
            ? DateText.Of(date)
            : DateText.Unreadable;
    }

    /// <summary><c>Z</c>, <c>.0Z</c>, <c>.000000-000</c>, <c>.000000+120</c>.</summary>
    private static bool IsTimeZone(ReadOnlySpan<char> text) =>
        text.Length <= 12
        && text[0] is '.' or ',' or 'Z' or 'z' or '+' or '-'
        && text[1..].IndexOfAnyExcept("0123456789+-Zz") < 0;

    private static DateText FileTime(ReadOnlySpan<char> text)
    {
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long ticks))
            return DateText.Unreadable;
        if (ticks == long.MaxValue)
            return DateText.Never;
        if (ticks > DateTime.MaxValue.ToFileTimeUtc())
            return DateText.Unreadable;
        DateOnly date = DateOnly.FromDateTime(DateTime.FromFileTimeUtc(ticks));
        return DateText.Make(date.Year, date.Month, date.Day) is { } usable ? DateText.Of(usable) : DateText.Unreadable;
    }

    private static DateText Serial(ReadOnlySpan<char> text)
    {
        int serial = int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        return serial is >= (int)FirstSerial and <= (int)LastSerial
            ? DateText.Of(DateOnly.FromDateTime(DateTime.FromOADate(serial)))
            : DateText.Unreadable;
    }
}
