using ComplianceAnalyzer.Inventory.Binding;
using ComplianceAnalyzer.Inventory.Csv;
using ComplianceAnalyzer.Inventory.Headers;

namespace ComplianceAnalyzer.Inventory.Loading;

/// <summary>A walk over the rows below the header; blank rows are none.</summary>
internal sealed class DataCursor : IDisposable
{
    private readonly RecordCursor records;
    private readonly HeaderMap header;

    internal DataCursor(RecordCursor records, HeaderMap header)
    {
        this.records = records;
        this.header = header;
        for (int skipped = 0; skipped <= header.RecordsBefore; skipped++)
            records.Read();
    }

    internal int Line => records.Line;

    internal int FieldCount => records.FieldCount;

    /// <summary>Fields of the header.</summary>
    internal int HeaderFields => header.Fields.Length;

    /// <summary>Moves to the next row.</summary>
    internal bool Read()
    {
        while (records.Read())
            if (!records.IsBlank())
                return true;
        return false;
    }

    /// <summary>Text of a column; null where it is blank or the file lacks it.</summary>
    internal string? Value(Column column)
    {
        int field = header.FieldOf[column.Index];
        if (field < 0)
            return null;
        string text = records.Field(field);
        return IsBlank(text) ? null : text;
    }

    /// <summary>Text of a field by its place.</summary>
    internal string Field(int index) => records.Field(index);

    /// <inheritdoc/>
    public void Dispose() => records.Dispose();

    /// <summary>Databases and spreadsheet programs write words where there is nothing.</summary>
    private static bool IsBlank(string text) =>
        text.Length switch
        {
            0 => true,
            1 => text[0] == '-',
            3 or 4 or 6 => text.Equals("null", StringComparison.OrdinalIgnoreCase)
                || text.Equals("n/a", StringComparison.OrdinalIgnoreCase)
                || text is "#N/A" or "(null)" or "<null>" or "#N/B" or "#NV",
            _ => false,
        };
}
