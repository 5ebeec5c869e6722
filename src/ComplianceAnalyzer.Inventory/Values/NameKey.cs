using System.Globalization;
using System.Text;

namespace ComplianceAnalyzer.Inventory.Values;

/// <summary>A name reduced to what matters when names of files, columns and values are compared: its letters and digits.</summary>
internal static class NameKey
{
    /// <summary>Lower case, without diacritics, spaces and punctuation.</summary>
    internal static string Of(ReadOnlySpan<char> name)
    {
        if (IsPlain(name))
            return name.ToString();
        string decomposed = Sound(name).Normalize(NormalizationForm.FormKD);
        var key = new StringBuilder(decomposed.Length);
        foreach (char c in decomposed)
        {
            if (!char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            char lower = char.ToLowerInvariant(c);
            _ = lower switch
            {
                'ß' => key.Append("ss"),
                'æ' => key.Append("ae"),
                'œ' => key.Append("oe"),
                'ø' => key.Append('o'),
                _ => key.Append(lower),
            };
        }
        return key.ToString();
    }

    /// <summary>The name without what no text may hold and what normalization refuses: halves of surrogates, U+FFFE.</summary>
    private static string Sound(ReadOnlySpan<char> name)
    {
        var sound = new StringBuilder(name.Length);
        foreach (Rune rune in name.EnumerateRunes())
            if (rune.Value != 0xFFFE)
                sound.Append(rune.ToString());
        return sound.ToString();
    }

    private static bool IsPlain(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
                return false;
        return true;
    }
}
