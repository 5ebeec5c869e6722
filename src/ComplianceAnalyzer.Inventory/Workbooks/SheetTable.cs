using System.Text;
using ComplianceAnalyzer.Inventory.Csv;

namespace ComplianceAnalyzer.Inventory.Workbooks;

/// <summary>The rows of one sheet, its cells as text.</summary>
internal sealed class SheetTable(IReadOnlyList<string[]> rows) : RecordTable
{
    /// <inheritdoc/>
    internal override RecordCursor Open(Action<MalformedRecord>? problems = null) => new Cursor(rows);

    private sealed class Cursor(IReadOnlyList<string[]> rows) : RecordCursor
    {
        private int index = -1;

        internal override int Line => index + 1;

        internal override int FieldCount => rows[index].Length;

        internal override int Length => rows[index].Sum(cell => cell.Length);

        internal override bool Read() => ++index < rows.Count;

        internal override string Field(int at) => at < FieldCount ? FieldText.Clean(rows[index][at]) : "";

        internal override ReadOnlySpan<byte> Bytes(int at) =>
            at < FieldCount ? Encoding.UTF8.GetBytes(rows[index][at]) : [];

        public override void Dispose() { }
    }
}
