using ComplianceAnalyzer.Inventory.Csv;

namespace ComplianceAnalyzer.Inventory.Headers;

/// <summary>
/// Chooses the delimiter of a file: the one its first line names; else the one under which the header is understood best, and of equals
/// the one that gives the most regular first records.
/// </summary>
internal static class DelimiterDetector
{
    private const int Sampled = 20;

    /// <summary>Bytes among which the first records are looked for.</summary>
    private const int SampleSize = 4 << 20;

    private static readonly char[] candidates = [',', ';', '\t', '|'];

    internal static (char Delimiter, string Reason) Detect(ReadOnlyMemory<byte> utf8, HeaderNames names, char? given)
    {
        if (given is { } asked)
            return (asked, "asked for");
        if (Hint(utf8.Span) is { } named)
            return (named, "sep= line");
        var best = (Delimiter: ',', Matched: 0, Regular: 0, Fields: 0);
        ReadOnlyMemory<byte> sample = utf8[..Math.Min(utf8.Length, SampleSize)];
        foreach (char candidate in candidates)
        {
            var table = new CsvRecordTable(sample, candidate);
            int matched = HeaderFinder.Find(table, names)?.Matched ?? 0;
            (int regular, int fields) = Regularity(table);
            if ((matched, regular, fields).CompareTo((best.Matched, best.Regular, best.Fields)) > 0)
                best = (candidate, matched, regular, fields);
        }
        string reason = FormattableString.Invariant(
            $"{best.Matched} known headers, {best.Regular} of the first records with {best.Fields} fields"
        );
        return (best.Delimiter, best.Fields > 1 ? reason : "a single column");
    }

    private static char? Hint(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> line = utf8.StartsWith("\""u8) ? utf8[1..] : utf8;
        bool isHint = line.Length > 4 && (line.StartsWith("sep="u8) || line.StartsWith("SEP="u8));
        return isHint && CsvRecordTable.CanDelimit((char)line[4]) ? (char)line[4] : null;
    }

    /// <summary>How many of the first records have one number of fields, the most frequent above one, and that number.</summary>
    private static (int Records, int Fields) Regularity(CsvRecordTable table)
    {
        var counts = new SortedDictionary<int, int>();
        using RecordCursor cursor = table.Open();
        for (int i = 0; i < Sampled && cursor.Read(); i++)
            if (cursor.FieldCount > 1)
                counts[cursor.FieldCount] = counts.GetValueOrDefault(cursor.FieldCount) + 1;
        (int fields, int records) = counts
            .OrderByDescending(count => count.Value)
            .ThenByDescending(count => count.Key)
            .FirstOrDefault();
        return (records, fields);
    }
}
