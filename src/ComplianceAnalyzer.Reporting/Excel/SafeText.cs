using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>Makes any text fit to stand in a cell.</summary>
internal static class SafeText
{
    /// <summary>Most characters that a cell holds.</summary>
    internal const int Longest = 32767;

    private const string CutMark = " \u2026[cut]";

    /// <summary>The text as a cell can hold it.</summary>
    internal static string Of(string text) => Cut(PrintableText.Of(text));

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
}
