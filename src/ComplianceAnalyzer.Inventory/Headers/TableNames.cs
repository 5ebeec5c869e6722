using System.Collections.Immutable;
using ComplianceAnalyzer.Inventory.Binding;
using ComplianceAnalyzer.Inventory.Values;

namespace ComplianceAnalyzer.Inventory.Headers;

/// <summary>Recognizes the table of a file by the file's name.</summary>
internal sealed class TableNames
{
    private readonly ImmutableArray<(string Key, TableSchema Schema)> names;

    internal TableNames(IEnumerable<TableSchema> schemas, ImmutableArray<NameAlias> aliases)
    {
        names =
        [
            .. schemas
                .SelectMany(schema =>
                    aliases
                        .Where(alias => alias.Column.Length == 0 && alias.Table == schema.FileStem)
                        .Select(alias => alias.Name)
                        .Prepend(schema.FileStem)
                        .Select(name => (Key: NameKey.Of(name), Schema: schema))
                )
                .OrderByDescending(name => name.Key.Length)
                .ThenBy(name => name.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>The table of a file; null where its name is none of a table.</summary>
    /// <remarks><c>servers.csv</c>, <c>Servers.CSV</c>, and with anything behind a separator: <c>servers-hq.csv</c>.</remarks>
    internal TableSchema? Recognize(string file)
    {
        if (!IsTableFile(file))
            return null;
        string stem = Path.GetFileNameWithoutExtension(file);
        string whole = NameKey.Of(stem);
        foreach ((string key, TableSchema schema) in names)
            if (key == whole)
                return schema;
        foreach ((string key, TableSchema schema) in names)
            if (BeginsWith(stem, key))
                return schema;
        return null;
    }

    /// <summary>True for files that may hold a table.</summary>
    internal static bool IsTableFile(string file) =>
        Path.GetExtension(file).ToUpperInvariant() is ".CSV" or ".TSV" or ".TXT" or ".TAB";

    private static bool BeginsWith(string stem, string key)
    {
        for (int at = 1; at < stem.Length; at++)
            if (stem[at] is '-' or '_' or ' ' or '.' or '(' && NameKey.Of(stem.AsSpan(0, at)) == key)
                return true;
        return false;
    }
}
