using System.Text;
using ComplianceAnalyzer.Inventory.Csv;

namespace ComplianceAnalyzer.Inventory.Workbooks;

/// <summary>The rows of one sheet, its cells as text.</summary>
/// <param name="rows">Each row up to its last cell that is not blank.</param>
/// <param name="columns">Columns of the sheet, which every row has.</param>
internal sealed class SheetTable(IReadOnlyList<string[]> rows, int columns) : RecordTable
{
    /// <inheritdoc/>
    internal override RecordCursor Open(Action<MalformedRecord>? problems = null) => new Cursor(rows, columns);

    private sealed class Cursor(IReadOnlyList<string[]> rows, int columns) : RecordCursor
    {
        private int index = -1;

        internal override int Line => index + 1;

        internal override int FieldCount => columns;

        internal override bool Read() => ++index < rows.Count;

        internal override string Field(int at) => at < rows[index].Length ? FieldText.Clean(rows[index][at]) : "";

        internal override ReadOnlySpan<byte> Bytes(int at) =>
            at < rows[index].Length ? Encoding.UTF8.GetBytes(rows[index][at]) : [];

        public override void Dispose() { }
    }
}
