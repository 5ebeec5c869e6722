using System.Text;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>Makes any text fit to stand in a cell: what the file format cannot hold is shown by a sign in its place.</summary>
internal static class SafeText
{
    /// <summary>Most characters that a cell holds.</summary>
    internal const int Longest = 32767;

    private const string CutMark = " \u2026[cut]";

    /// <summary>The text as it can be shown: no control characters, no broken surrogates, not too long.</summary>
    internal static string Of(string text)
    {
        for (int index = 0; index < text.Length; index++)
            if (text[index] < ' ' || text[index] >= '\u007F')
                return Cut(Replaced(text, index));
        return Cut(text);
    }

    /// <summary>True where a person who edits the cell would turn the text into a formula.</summary>
    internal static bool LooksLikeFormula(string text) => text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';

    private static string Cut(string text)
    {
        if (text.Length <= Longest)
            return text;
        int length = Longest - CutMark.Length;
        if (char.IsHighSurrogate(text[length - 1]))
            length--;
        return string.Concat(text.AsSpan(0, length), CutMark);
    }

    private static string Replaced(string text, int from)
    {
        StringBuilder safe = new(text, 0, from, text.Length);
        for (int index = from; index < text.Length; index++)
        {
            char letter = text[index];
            switch (letter)
            {
                case '\n' or '\t':
                    safe.Append(letter);
                    break;
                case '\r':
                    if (index + 1 < text.Length && text[index + 1] == '\n')
                        break;
                    safe.Append('\n');
                    break;
                case < ' ':
                    // The Unicode pictures of control characters stand in the same order.
                    safe.Append((char)('\u2400' + letter));
                    break;
                case '\u007F':
                    safe.Append('\u2421');
                    break;
                case '\uFFFE' or '\uFFFF':
                    safe.Append('\uFFFD');
                    break;
                default:
                    AppendScalar(safe, text, ref index);
                    break;
            }
        }
        return safe.ToString();
    }

    private static void AppendScalar(StringBuilder safe, string text, ref int index)
    {
        char letter = text[index];
        if (!char.IsSurrogate(letter))
            safe.Append(letter);
        else if (index + 1 < text.Length && char.IsSurrogatePair(letter, text[index + 1]))
            safe.Append(letter).Append(text[++index]);
        else
            safe.Append('\uFFFD');
    }
}
