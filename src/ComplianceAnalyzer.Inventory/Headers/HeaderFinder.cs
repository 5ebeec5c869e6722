using ComplianceAnalyzer.Inventory.Csv;

namespace ComplianceAnalyzer.Inventory.Headers;

/// <summary>Finds the header among the first records of a file: exports put titles, types and hints in front of it.</summary>
internal static class HeaderFinder
{
    private const int Searched = 30;

    /// <summary>The record in which most columns are found, the first of equals; null where there is no record.</summary>
    internal static HeaderMap? Find(RecordTable table, HeaderNames names) => Find(table, names, (_, _) => { });

    /// <param name="table">The records.</param>
    /// <param name="names">The headers of the table.</param>
    /// <param name="tooLong">Told the line of each record that is too long to be a header, and why.</param>
    /// <inheritdoc cref="Find(RecordTable, HeaderNames)"/>
    internal static HeaderMap? Find(RecordTable table, HeaderNames names, Action<int, string> tooLong)
    {
        HeaderMap? best = null;
        using RecordCursor cursor = table.Open();
        for (int before = 0; before < Searched && cursor.Read(); before++)
        {
            if (cursor.Oversize is { } oversize)
                tooLong(cursor.Line, oversize);
            if (cursor.IsBlank() || IsHint(cursor.Field(0)))
                continue;
            HeaderMap map = names.Map(Fields(cursor), cursor.Line, before);
            if (best is null || map.Matched > best.Matched)
                best = map;
            if (best.MissingRequired.IsEmpty && best.Unknown.IsEmpty)
                break;
        }
        return best;
    }

    /// <summary>True for the line with which a spreadsheet program names the delimiter, and the one that names the type of the rows.</summary>
    internal static bool IsHint(string first) =>
        first.StartsWith("#TYPE", StringComparison.Ordinal)
        || first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);

    private static string[] Fields(RecordCursor cursor)
    {
        string[] fields = new string[cursor.FieldCount];
        for (int i = 0; i < fields.Length; i++)
            fields[i] = cursor.Field(i);
        return fields;
    }
}
