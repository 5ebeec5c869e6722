namespace ComplianceAnalyzer.Inventory.Values;

/// <summary>A date as written, before the order of its parts is known.</summary>
internal readonly record struct DateText
{
    private const int PivotYear = 49;

    private DateText(
        DateTextKind kind,
        DateOnly date = default,
        int first = 0,
        int second = 0,
        int third = 0,
        bool hasShortYear = false
    )
    {
        Kind = kind;
        Date = date;
        First = first;
        Second = second;
        Third = third;
        HasShortYear = hasShortYear;
    }

    internal DateTextKind Kind { get; }

    /// <summary>The date of a <see cref="DateTextKind.Fixed"/> one.</summary>
    internal DateOnly Date { get; }

    /// <summary>True where the year is written with two digits, so that it may stand in front.</summary>
    internal bool HasShortYear { get; }

    private int First { get; }

    private int Second { get; }

    private int Third { get; }

    /// <summary>Reads the shape of a date.</summary>
    internal static DateText Parse(ReadOnlySpan<char> text)
    {
        if (text is "0")
            return Never;
        if (
            text.Length >= 6
            && TryNumbers(text, out int first, out int second, out int third, out int firstDigits, out int thirdDigits)
        )
            return Numbers(first, second, third, firstDigits, thirdDigits);
        return text.Length is >= 5 and <= 30 ? MachineDate.Parse(text) : new DateText(DateTextKind.Unreadable);
    }

    internal static DateText Of(DateOnly date) => new(DateTextKind.Fixed, date);

    internal static DateText Never { get; } = new(DateTextKind.Never);

    internal static DateText Unreadable { get; } = new(DateTextKind.Unreadable);

    /// <summary>The date in an order; null where the parts make none in it.</summary>
    internal DateOnly? In(DateOrder order)
    {
        (int year, int month, int day) = order switch
        {
            DateOrder.DayMonthYear => (Third, Second, First),
            DateOrder.MonthDayYear => (Third, First, Second),
            _ => (First, Second, Third),
        };
        if (order == DateOrder.YearMonthDay && !HasShortYear)
            return null;
        return Make(year, month, day);
    }

    private static DateText Numbers(int first, int second, int third, int firstDigits, int thirdDigits)
    {
        if (firstDigits == 4 && thirdDigits <= 2)
            return Year(first) ?? (Make(first, second, third) is { } date ? Of(date) : Unreadable);
        if (firstDigits > 2 || thirdDigits is not (2 or 4))
            return Unreadable;
        if (thirdDigits == 4 && Year(third) is { } never)
            return never;
        var parts = new DateText(
            DateTextKind.Parts,
            default,
            first,
            second,
            third,
            thirdDigits == 2 && firstDigits == 2
        );
        bool isDate =
            parts.In(DateOrder.DayMonthYear) is not null
            || parts.In(DateOrder.MonthDayYear) is not null
            || parts.In(DateOrder.YearMonthDay) is not null;
        return isDate ? parts : Unreadable;
    }

    /// <summary>Directories write the beginning of their calendar where something never happened.</summary>
    private static DateText? Year(int year) => year is 1 or 1601 or 1899 or 1900 ? Never : null;

    internal static DateOnly? Make(int year, int month, int day)
    {
        if (year < 100)
            year += year <= PivotYear ? 2000 : 1900;
        if (year is < 1950 or > 2199 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        return new DateOnly(year, month, day);
    }

    /// <summary>Three numbers with one separator between them, and nothing or a time of day after them.</summary>
    private static bool TryNumbers(
        ReadOnlySpan<char> text,
        out int first,
        out int second,
        out int third,
        out int firstDigits,
        out int thirdDigits
    )
    {
        second = third = thirdDigits = 0;
        int at = 0;
        firstDigits = Digits(text, ref at, out first);
        if (firstDigits is < 1 or > 4 || at >= text.Length || text[at] is not ('-' or '/' or '.'))
            return false;
        char separator = text[at++];
        at += LeadingSpaces(text[at..]);
        int secondDigits = Digits(text, ref at, out second);
        if (secondDigits is < 1 or > 2 || at >= text.Length || text[at++] != separator)
            return false;
        at += LeadingSpaces(text[at..]);
        thirdDigits = Digits(text, ref at, out third);
        return thirdDigits is >= 1 and <= 4 && IsTimeOfDay(text[at..]);
    }

    private static int Digits(ReadOnlySpan<char> text, ref int at, out int number)
    {
        int start = at;
        number = 0;
        while (at < text.Length && at - start < 5 && char.IsAsciiDigit(text[at]))
            number = number * 10 + (text[at++] - '0');
        return at - start;
    }

    private static int LeadingSpaces(ReadOnlySpan<char> text) => text.Length - text.TrimStart(' ').Length;

    /// <summary>The time of day says nothing to the rules, which count days; it only must be one.</summary>
    internal static bool IsTimeOfDay(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
            return true;
        if (rest[0] is not ('T' or 't' or ' ' or ',') || rest.Length < 4)
            return false;
        ReadOnlySpan<char> time = rest[1..].TrimStart();
        if (time.IsEmpty || !char.IsAsciiDigit(time[0]) || !time.Contains(':'))
            return false;
        foreach (char c in time)
            if (
                !char.IsAsciiDigit(c)
                && c
                    is not (
                        ':'
                        or '.'
                        or ','
                        or ' '
                        or '+'
                        or '-'
                        or 'A'
                        or 'P'
                        or 'M'
                        or 'a'
                        or 'p'
                        or 'm'
                        or 'Z'
                        or 'z'
                    )
            )
                return false;
        return true;
    }
}
