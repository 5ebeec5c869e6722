using System.Text;
using ComplianceAnalyzer.Inventory.Csv;

namespace ComplianceAnalyzer.Inventory.Workbooks;

/// <summary>The rows of one sheet, its cells as text.</summary>
/// <param name="rows">Each row up to its last cell that is not blank.</param>
/// <param name="columns">Columns of the sheet, which every row has.</param>
/// <param name="errors">Errors that stand in cells, by 1-based row and column; null for none.</param>
internal sealed class SheetTable(
    IReadOnlyList<string[]> rows,
    int columns,
    IReadOnlyDictionary<(int Row, int Column), string>? errors
) : RecordTable
{
    /// <summary>Number of cells with errors.</summary>
    internal int Errors => errors?.Count ?? 0;

    /// <summary>The first error by row and column; null where there is none.</summary>
    internal KeyValuePair<(int Row, int Column), string>? FirstError =>
        errors is null ? null : errors.MinBy(error => error.Key);

    /// <inheritdoc/>
    internal override RecordCursor Open(Action<MalformedRecord>? problems = null) => new Cursor(rows, columns, errors);

    private sealed class Cursor(
        IReadOnlyList<string[]> rows,
        int columns,
        IReadOnlyDictionary<(int Row, int Column), string>? errors
    ) : RecordCursor
    {
        private int index = -1;

        internal override int Line => index + 1;

        internal override int FieldCount => columns;

        internal override bool Read() => ++index < rows.Count;

        internal override string Field(int at) => FieldText.Clean(Text(at));

        internal override ReadOnlySpan<byte> Bytes(int at) => Encoding.UTF8.GetBytes(Text(at));

        public override void Dispose() { }

        private string Text(int at)
        {
            string text = at < rows[index].Length ? rows[index][at] : "";
            return text.Length == 0 && errors is not null ? errors.GetValueOrDefault((Line, at + 1), "") : text;
        }
    }
}
