namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>
/// Width of a text in the unit of column widths, the digit of the default font: an estimate on the wide side, so that the same report
/// has the same widths on a machine without fonts.
/// </summary>
internal static class TextWidth
{
    /// <summary>Height of a line of the default font, in points.</summary>
    internal const double LineHeight = 15;

    /// <summary>Width of the longest line.</summary>
    internal static double Of(ReadOnlySpan<char> text)
    {
        double widest = 0;
        double line = 0;
        foreach (char letter in text)
        {
            if (letter == '\n')
            {
                widest = Math.Max(widest, line);
                line = 0;
            }
            else
                line += Of(letter);
        }
        return Math.Max(widest, line);
    }

    /// <summary>Lines that a text takes in a column, broken between words.</summary>
    internal static int Lines(string text, double width)
    {
        int lines = 0;
        foreach (ReadOnlySpan<char> paragraph in text.AsSpan().EnumerateLines())
            lines += LinesOf(paragraph, Math.Max(1, width - 1));
        return Math.Max(1, lines);
    }

    /// <summary>Width of the longest word: a column narrower than that breaks words.</summary>
    internal static double LongestWord(string text)
    {
        double longest = 0;
        foreach (Range word in text.AsSpan().SplitAny(' ', '\n', '-'))
            longest = Math.Max(longest, Of(text.AsSpan()[word]));
        return longest;
    }

    private static int LinesOf(ReadOnlySpan<char> paragraph, double width)
    {
        int lines = 1;
        double used = 0;
        foreach (Range range in paragraph.Split(' '))
        {
            double word = Of(paragraph[range]);
            double needed = used == 0 ? word : used + Of(' ') + word;
            if (needed <= width)
            {
                used = needed;
                continue;
            }
            if (used > 0)
                lines++;
            lines += (int)((Math.Ceiling(word / width)) - 1);
            used = word % width;
        }
        return lines;
    }

    private static double Of(char letter) =>
        letter switch
        {
            >= '\u1100' => char.IsLowSurrogate(letter) ? 0 : 2.2,
            'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => 0.6,
            'f' or 't' or 'r' or ' ' or '(' or ')' or '-' or '/' or '\\' or '[' or ']' => 0.75,
            'm' or 'w' or 'M' or 'W' or '@' or '%' => 1.7,
            >= 'A' and <= 'Z' => 1.25,
            _ => 1.05,
        };
}
