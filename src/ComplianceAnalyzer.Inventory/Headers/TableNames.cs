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
        bool isTable =
            Path.GetExtension(file).ToUpperInvariant() is ".CSV" or ".TSV" or ".TXT" or ".TAB" or ".XLSX" or ".XLSM";
        return isTable ? RecognizeSheet(Path.GetFileNameWithoutExtension(file)) : null;
    }

    /// <summary>The table of a sheet; null where its name is none of a table.</summary>
    internal TableSchema? RecognizeSheet(string stem)
    {
        string whole = NameKey.Of(stem);
        foreach ((string key, TableSchema schema) in names)
            if (key == whole)
                return schema;
        foreach ((string key, TableSchema schema) in names)
            if (BeginsWith(stem, key))
                return schema;
        return null;
    }

    private static bool BeginsWith(string stem, string key)
    {
        for (int at = 1; at < stem.Length; at++)
            if (stem[at] is '-' or '_' or ' ' or '.' or '(' && NameKey.Of(stem.AsSpan(0, at)) == key)
                return true;
        return false;
    }
}
