using System.Text;
using System.Text.Unicode;

namespace ComplianceAnalyzer.Inventory.Csv;

/// <summary>What surrounds or encodes a value in a field without being part of it.</summary>
internal static class FieldText
{
    /// <summary>
    /// Removes white space around the value, the <c>="…"</c> with which a spreadsheet program is kept from changing a text, and the
    /// <c>X'…'</c> in which a directory writes text that is not ASCII.
    /// </summary>
    internal static string Clean(string field)
    {
        if (field.Length == 0)
            return field;
        char first = field[0];
        if (!IsOuter(first) && !IsOuter(field[^1]) && first is not ('=' or 'X' or 'x'))
            return field;
        string text = field.AsSpan().Trim(Outer).ToString();
        bool isQuoted = text.Length >= 3 && text[1] is '"' or '\'' && text[^1] == text[1];
        if (!isQuoted)
            return text.Length == field.Length ? field : text;
        return text[0] == '='
            ? text[2..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Trim()
            : OfHexadecimal(text.AsSpan(2, text.Length - 3)) ?? text;
    }

    private const string Outer = " \t\r\n\f\v\u00A0\u2007\u202F\u200B\uFEFF\u200E\u200F\u001A";

    private static bool IsOuter(char c) =>
        c <= ' ' || (c > '\u007F' && (char.IsWhiteSpace(c) || Outer.Contains(c, StringComparison.Ordinal)));

    private static string? OfHexadecimal(ReadOnlySpan<char> digits)
    {
        if (digits.IsEmpty || digits.Length % 2 != 0 || digits.IndexOfAnyExcept("0123456789abcdefABCDEF") >= 0)
            return null;
        byte[] bytes = Convert.FromHexString(digits);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes).Trim() : null;
    }
}
