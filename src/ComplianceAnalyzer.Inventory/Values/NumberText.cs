using System.Globalization;

namespace ComplianceAnalyzer.Inventory.Values;

/// <summary>Numbers as exports write them: with separators of thousands, a decimal comma, a currency.</summary>
internal static class NumberText
{
    private const int MostDigits = 20;

    /// <summary>Reads a whole number; a fraction of zeros is none.</summary>
    internal static bool TryInteger(string text, out int number)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
            return true;
        number = 0;
        if (!TryDecimal(text, out decimal value) || value != decimal.Truncate(value) || Math.Abs(value) > int.MaxValue)
            return false;
        number = (int)value;
        return true;
    }

    /// <summary>
    /// Reads a decimal number. Of two kinds of separator the last is the decimal one; a separator that stands more than once, or once before
    /// exactly three digits, parts thousands; any other is the decimal one.
    /// </summary>
    internal static bool TryDecimal(string text, out decimal number)
    {
        number = 0;
        Span<char> kept = stackalloc char[MostDigits * 2];
        int length = 0;
        int currencyLetters = 0;
        foreach (char c in text)
        {
            if (
                char.IsWhiteSpace(c)
                || c is '\'' or '\u2019'
                || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol
            )
                continue;
            if (char.IsLetter(c) && ++currencyLetters <= 3)
                continue;
            bool isSign = c is '-' or '\u2212' && length == 0;
            if (length == kept.Length || (!char.IsAsciiDigit(c) && c is not ('.' or ',') && !isSign))
                return false;
            kept[length++] = isSign ? '-' : c;
        }
        // Letters are a currency only: 1E+03 is no number that anybody wrote.
        bool isCurrency =
            currencyLetters is 0
            || (currencyLetters is 3 && !char.IsAsciiDigit(text[0]) | !char.IsAsciiDigit(text[^1]));
        return isCurrency && TrySeparated(kept[..length], out number);
    }

    private static bool TrySeparated(Span<char> text, out decimal number)
    {
        number = 0;
        int last = text.LastIndexOfAny('.', ',');
        if (last < 0)
            return Parse(text, out number);
        char separator = text[last];
        char other = separator == '.' ? ',' : '.';
        bool hasOther = text.Contains(other);
        bool isRepeated = text[..last].Contains(separator);
        bool partsThousands =
            isRepeated || (!hasOther && text.Length - last == 4 && text[0] != '0' && last is >= 1 and <= 3);
        if (isRepeated && hasOther && text.LastIndexOf(other) > text.IndexOf(separator))
            return false;
        int decimalAt = partsThousands ? -1 : last;
        if (!AreGroups(decimalAt < 0 ? text : text[..decimalAt], partsThousands ? separator : other))
            return false;
        int length = 0;
        for (int i = 0; i < text.Length; i++)
            if (i == decimalAt)
                text[length++] = '.';
            else if (text[i] is not ('.' or ','))
                text[length++] = text[i];
        return Parse(text[..length], out number);
    }

    /// <summary>Separators of thousands stand before groups of exactly three digits.</summary>
    private static bool AreGroups(ReadOnlySpan<char> text, char separator)
    {
        if (!text.Contains(separator))
            return true;
        ReadOnlySpan<char> digits = text.TrimStart('-');
        int first = digits.IndexOf(separator);
        if (first is < 1 or > 3)
            return false;
        for (int at = first; at < digits.Length; at += 4)
        {
            bool isGroup =
                digits[at] == separator
                && digits.Length - at >= 4
                && digits.Slice(at + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0;
            if (!isGroup)
                return false;
        }
        return true;
    }

    private static bool Parse(ReadOnlySpan<char> text, out decimal number) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out number
        );

    /// <summary>True for what a spreadsheet program makes of a long number: digits, one separator, an exponent.</summary>
    internal static bool IsScientific(string text)
    {
        int exponent = text.IndexOfAny(['E', 'e']);
        if (exponent < 1 || exponent > text.Length - 2)
            return false;
        ReadOnlySpan<char> power = text.AsSpan(exponent + 1);
        bool isSigned = power[0] is '+' or '-';
        ReadOnlySpan<char> digits = isSigned ? power[1..] : power;
        ReadOnlySpan<char> mantissa = text.AsSpan(0, exponent);
        int point = mantissa.IndexOfAny('.', ',');
        bool isMantissa =
            mantissa.IndexOfAnyExcept("0123456789.,") < 0
            && (point < 0 ? isSigned && mantissa.Length == 1 : point == 1 && mantissa.Length > 2);
        return isMantissa && digits.Length is 2 or 3 && digits.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
