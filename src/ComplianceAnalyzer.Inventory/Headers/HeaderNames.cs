using System.Collections.Frozen;
using System.Collections.Immutable;
using ComplianceAnalyzer.Inventory.Binding;
using ComplianceAnalyzer.Inventory.Values;

namespace ComplianceAnalyzer.Inventory.Headers;

/// <summary>The headers that mean a column of one table: its canonical name, and its aliases in the order of their table.</summary>
internal sealed class HeaderNames
{
    private readonly FrozenDictionary<string, (Column Column, int Rank)> byKey;

    internal HeaderNames(TableSchema schema, IEnumerable<NameAlias> aliases)
    {
        Schema = schema;
        var names = new Dictionary<string, (Column, int)>(StringComparer.Ordinal);
        foreach (Column column in schema.Columns)
            names.Add(NameKey.Of(column.Name), (column, 0));
        var columns = schema.Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        int rank = 0;
        foreach (NameAlias alias in aliases)
            if (
                (alias.Table is null || alias.Table == schema.FileStem)
                && columns.TryGetValue(alias.Column, out Column? column)
            )
                names.TryAdd(NameKey.Of(alias.Name), (column, ++rank));
        byKey = names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    internal TableSchema Schema { get; }

    /// <summary>Reads a record as a header.</summary>
    /// <param name="record">Its fields.</param>
    /// <param name="line">1-based line of the record.</param>
    /// <param name="recordsBefore">Records in front of it.</param>
    internal HeaderMap Map(IReadOnlyList<string> record, int line, int recordsBefore)
    {
        int count = record.Count;
        while (count > 0 && record[count - 1].Length == 0)
            count--;
        var found = new (Column Column, int Rank)?[count];
        for (int i = 0; i < count; i++)
            found[i] = byKey.TryGetValue(NameKey.Of(record[i]), out (Column, int) match) ? match : null;
        int[] fieldOf = [.. Schema.Columns.Select(column => Best(found, column))];
        return new HeaderMap
        {
            Fields = [.. record.Take(count)],
            FieldOf = [.. fieldOf],
            Line = line,
            RecordsBefore = recordsBefore,
            Unknown = [.. Enumerable.Range(0, count).Where(i => found[i] is null)],
            Duplicates =
            [
                .. Enumerable
                    .Range(0, count)
                    .Where(i => found[i] is { } match && fieldOf[match.Column.Index] != i)
                    .Select(i => (i, found[i]!.Value.Column)),
            ],
            MissingRequired = [.. Schema.Columns.Where(column => column.IsRequired && fieldOf[column.Index] < 0)],
        };
    }

    /// <summary>The field whose header means the column most plainly; of equals, the first.</summary>
    private static int Best((Column Column, int Rank)?[] found, Column column)
    {
        int best = -1;
        for (int i = 0; i < found.Length; i++)
            if (found[i] is { } match && match.Column == column && (best < 0 || match.Rank < found[best]!.Value.Rank))
                best = i;
        return best;
    }
}
