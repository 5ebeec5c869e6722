using System.Text;

namespace ComplianceAnalyzer.Reporting.Texts;

/// <summary>Text of the inventory with a sign in place of what no document can hold.</summary>
internal static class PrintableText
{
    /// <summary>No control characters but line feed and tab, no halves of surrogate pairs, no non-characters.</summary>
    internal static string Of(string text)
    {
        for (int index = 0; index < text.Length; index++)
            if (text[index] < ' ' || text[index] >= '\u007F')
                return Replaced(text, index);
        return text;
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
