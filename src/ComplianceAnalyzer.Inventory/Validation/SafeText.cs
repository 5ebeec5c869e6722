using System.Text;

namespace ComplianceAnalyzer.Inventory.Validation;

/// <summary>Text from an input file in a form that may be shown: short, on one line, and without anything that looks like a product key.</summary>
internal static class SafeText
{
    private const int Longest = 60;
    private const int GroupLength = 5;
    private const int Groups = 5;
    private const int KeyLength = GroupLength * Groups + Groups - 1;

    /// <summary>The text in single quotes, cut after 60 characters.</summary>
    internal static string Quote(string text) => $"'{Plain(text)}'";

    /// <summary>The text, cut after 60 characters.</summary>
    internal static string Plain(string text)
    {
        string masked = MaskKeys(text);
        var shown = new StringBuilder(Math.Min(masked.Length, Longest) + 1);
        foreach (char c in masked.AsSpan(0, Math.Min(masked.Length, Longest)))
            shown.Append(char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c);
        if (masked.Length > Longest)
            shown.Append('…');
        return shown.ToString();
    }

    /// <summary>Replaces product keys (five groups of five letters and digits, with or without separators) by their masked form.</summary>
    internal static string MaskKeys(string text)
    {
        if (text.Length < GroupLength * Groups)
            return text;
        StringBuilder? masked = null;
        int copied = 0;
        for (int start = 0; start <= text.Length - GroupLength * Groups; start++)
        {
            int length = KeyAt(text, start);
            if (length == 0)
                continue;
            masked ??= new StringBuilder(text.Length);
            int shownFrom = start + length - GroupLength;
            masked.Append(text, copied, start - copied).Append("*****-").Append(text, shownFrom, GroupLength);
            copied = start + length;
            start = copied - 1;
        }
        return masked is null ? text : masked.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Length of a product key that begins here as a word of its own; 0 where there is none.</summary>
    private static int KeyAt(string text, int start)
    {
        if (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]))
            return 0;
        int at = start;
        bool hasDigit = false;
        bool hasLetter = false;
        for (int i = 0; i < GroupLength * Groups; i++)
        {
            if (i > 0 && i % GroupLength == 0 && at < text.Length && IsSeparator(text[at]))
                at++;
            if (at >= text.Length || !char.IsAsciiLetterOrDigit(text[at]))
                return 0;
            hasDigit |= char.IsAsciiDigit(text[at]);
            hasLetter |= char.IsAsciiLetter(text[at]);
            at++;
        }
        bool endsWord = at == text.Length || !char.IsAsciiLetterOrDigit(text[at]);
        bool isGrouped = at - start == KeyLength;
        return endsWord && (isGrouped || (hasDigit && hasLetter)) ? at - start : 0;
    }

    private static bool IsSeparator(char c) => c is '-' or ' ' or '_' or '\u2010' or '\u2011' or '\u2013';
}
