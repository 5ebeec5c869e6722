using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Loading;

/// <summary>Rows that have more or fewer fields than the header.</summary>
internal sealed class RowShapes(InputTable file, DiagnosticSink sink)
{
    private int trailing;
    private int firstTrailing;

    internal void Look(DataCursor cursor)
    {
        int surplus = cursor.FieldCount - cursor.HeaderFields;
        if (surplus == 0)
            return;
        var location = new SourceLocation(file.File, cursor.Line);
        if (surplus < 0)
        {
            sink.Add(
                DiagnosticCatalog.ShortRow,
                location,
                "",
                FormattableString.Invariant(
                    $"The row has {cursor.FieldCount} fields, the header {cursor.HeaderFields}."
                )
            );
            return;
        }
        for (int i = cursor.HeaderFields; i < cursor.FieldCount; i++)
        {
            if (cursor.Field(i).Length == 0)
                continue;
            sink.Add(
                DiagnosticCatalog.LongRow,
                location,
                "",
                FormattableString.Invariant(
                    $"The row has {cursor.FieldCount} fields, the header {cursor.HeaderFields}."
                )
            );
            return;
        }
        if (trailing++ == 0)
            firstTrailing = cursor.Line;
    }

    /// <summary>Tells of empty fields at the end of rows, once for the file.</summary>
    internal void Tell()
    {
        if (trailing > 0)
            sink.Add(
                DiagnosticCatalog.TrailingDelimiter,
                new SourceLocation(file.File, firstTrailing),
                "",
                FormattableString.Invariant($"Rows that end with empty fields the header does not have: {trailing}.")
            );
    }
}
