using System.Collections.Frozen;
using ComplianceAnalyzer.Inventory.Csv;
using ComplianceAnalyzer.Inventory.Headers;
using ComplianceAnalyzer.Inventory.Values;

namespace ComplianceAnalyzer.Inventory.Loading;

/// <summary>Records below the header that belong to the layout of an export and not to its table.</summary>
internal static class StructuralRow
{
    private const int LongestWord = 24;

    private static readonly FrozenSet<string> totals = FrozenSet.Create(
        StringComparer.Ordinal,
        "total",
        "totals",
        "grandtotal",
        "subtotal",
        "sum",
        "count",
        "rowcount",
        "rows",
        "totaal",
        "eindtotaal",
        "subtotaal",
        "aantal",
        "gesamt",
        "gesamtsumme",
        "gesamtergebnis",
        "summe",
        "zwischensumme",
        "anzahl",
        "totalgeneral",
        "soustotal",
        "somme",
        "nombre",
        "ensemble"
    );

    /// <summary>What the record is, as a phrase; null for a row of the table.</summary>
    internal static string? Describe(RecordCursor record, HeaderMap header)
    {
        if (IsRow(record, header))
            return null;
        string first = record.Field(0);
        if (first.Length > 0 && first[0] is '-' or '=' && IsRuler(record))
            return "a line of dashes";
        if (header.Fields.Length > 0 && first == header.Fields[0] && RepeatsHeader(record, header))
            return "the header again";
        return first.Length <= LongestWord && IsTotals(record, first) ? "a row of totals" : null;
    }

    /// <summary>True for most rows, at a glance: the first field begins unlike the header, and a word follows it.</summary>
    private static bool IsRow(RecordCursor record, HeaderMap header) =>
        record.BeginsPlainly(0)
        && record.Bytes(1) is [var second, ..]
        && char.IsAsciiLetter((char)second)
        && (header.Fields.Length == 0 || header.Fields[0].Length == 0 || record.Bytes(0)[0] != header.Fields[0][0]);

    private static bool IsRuler(RecordCursor record)
    {
        for (int i = 0; i < record.FieldCount; i++)
            if (record.Field(i).AsSpan().IndexOfAnyExcept("-=+ ") >= 0)
                return false;
        return record.Field(0).Length > 1;
    }

    private static bool RepeatsHeader(RecordCursor record, HeaderMap header)
    {
        for (int i = 0; i < header.Fields.Length; i++)
            if (record.Field(i) != header.Fields[i])
                return false;
        return true;
    }

    /// <summary>A word for totals in the first field that is not blank, and nothing but numbers, one at least, behind it.</summary>
    private static bool IsTotals(RecordCursor record, string first)
    {
        int at = 0;
        while (first.Length == 0 && at < record.FieldCount - 1)
            first = record.Field(++at);
        if (
            first.Length is 0 or > LongestWord
            || !char.IsLetter(first[0])
            || !HasNumbersOnly(record, at + 1, out bool hasNumber)
        )
            return false;
        string word = NameKey.Of(first);
        string letters = word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        bool namesNumber = letters.Length < word.Length && first.Contains(':', StringComparison.Ordinal);
        return (hasNumber || namesNumber) && totals.Contains(letters);
    }

    private static bool HasNumbersOnly(RecordCursor record, int from, out bool hasNumber)
    {
        hasNumber = false;
        for (int i = from; i < record.FieldCount; i++)
        {
            ReadOnlySpan<byte> bytes = record.Bytes(i);
            if (bytes.IsEmpty)
                continue;
            // Most rows end here, before anything becomes a string.
            if (char.IsAsciiLetter((char)bytes[0]))
                return false;
            string field = record.Field(i);
            if (field.Length > 0 && !NumberText.TryDecimal(field, out _))
                return false;
            hasNumber |= field.Length > 0;
        }
        return true;
    }
}
