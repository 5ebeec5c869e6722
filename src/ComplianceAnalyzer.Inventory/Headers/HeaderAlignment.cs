using ComplianceAnalyzer.Inventory.Binding;
using ComplianceAnalyzer.Inventory.Csv;
using ComplianceAnalyzer.Inventory.Values;

namespace ComplianceAnalyzer.Inventory.Headers;

/// <summary>
/// Some exports name one column more than their rows have. Which one is missing is told by the values: dates, numbers and releases are
/// readable only under their own headers.
/// </summary>
internal static class HeaderAlignment
{
    private const int Sampled = 200;

    /// <summary>The header as the rows follow it; the header itself where they have its number of fields, or nothing tells what is missing.</summary>
    internal static HeaderMap Align(HeaderMap header, RecordTable table, IReadOnlyList<Column> columns)
    {
        if (Rows(header, table) is not { Count: > 0 } rows)
            return header;
        int last = header.Fields.Length - 1;
        Column[] read = [.. columns.Where(column => header.FieldOf[column.Index] >= 0)];
        // A column stands under its own header, or one place earlier where the header without a field stands in front of it.
        (int Field, int There, int Earlier)[] errors =
        [
            .. read.Select(column => header.FieldOf[column.Index])
                .Zip(read, (field, column) => (field, Errors(column, rows, field), Errors(column, rows, field - 1))),
        ];
        (int Omitted, int Errors)[] candidates =
        [
            .. Enumerable
                .Range(0, header.Fields.Length)
                .Where(field => !read.Any(column => column.IsRequired && header.FieldOf[column.Index] == field))
                .Select(omitted =>
                    (
                        Omitted: omitted,
                        Errors: errors.Sum(column =>
                            column.Field == omitted ? 0
                            : column.Field > omitted ? column.Earlier
                            : column.There
                        )
                    )
                )
                .OrderBy(candidate => candidate.Errors)
                .ThenByDescending(candidate => candidate.Omitted == last)
                .ThenByDescending(candidate => header.Unknown.Contains(candidate.Omitted))
                .ThenByDescending(candidate => candidate.Omitted),
        ];
        return candidates.Length == 0 ? header : Without(header, candidates[0].Omitted);
    }

    private static HeaderMap Without(HeaderMap header, int omitted) =>
        header with
        {
            RowFields = header.Fields.Length - 1,
            Omitted = omitted,
            FieldOf =
            [
                .. header.FieldOf.Select(field =>
                    field == omitted ? -1
                    : field > omitted ? field - 1
                    : field
                ),
            ],
        };

    /// <summary>The first rows, if every one of them is one field short.</summary>
    private static List<string[]>? Rows(HeaderMap header, RecordTable table)
    {
        List<string[]> rows = [];
        using RecordCursor cursor = table.Open();
        for (int skipped = 0; skipped <= header.RecordsBefore; skipped++)
            cursor.Read();
        while (rows.Count < Sampled && cursor.Read())
        {
            if (cursor.IsBlank())
                continue;
            if (cursor.FieldCount != header.Fields.Length - 1)
                return null;
            rows.Add([.. Enumerable.Range(0, cursor.FieldCount).Select(cursor.Field)]);
        }
        return rows;
    }

    /// <summary>Rows whose field cannot be a value of the column.</summary>
    private static int Errors(Column column, List<string[]> rows, int field) =>
        rows.Count(row => field >= 0 && field < row.Length && !Accepts(column.Kind, row[field]));

    private static bool Accepts(ColumnKind kind, string text) =>
        text.Length == 0
        || kind switch
        {
            ColumnKind.Date => DateText.Parse(text).Kind != DateTextKind.Unreadable,
            ColumnKind.Integer => NumberText.TryInteger(text, out _),
            ColumnKind.Decimal => NumberText.TryDecimal(text, out _),
            ColumnKind.Flag => Choices.Flag.TryRead(text, out _),
            ColumnKind.Version => VersionText.TryRead(text, out _),
            _ => true,
        };
}
