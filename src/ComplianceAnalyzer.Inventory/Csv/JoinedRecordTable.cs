namespace ComplianceAnalyzer.Inventory.Csv;

/// <summary>Two tables, one behind the other.</summary>
internal sealed class JoinedRecordTable(RecordTable first, RecordTable second) : RecordTable
{
    /// <inheritdoc/>
    internal override RecordCursor Open(Action<MalformedRecord>? problems = null) =>
        new Cursor(first.Open(problems), () => second.Open(problems));

    private sealed class Cursor(RecordCursor start, Func<RecordCursor> next) : RecordCursor
    {
        private RecordCursor current = start;
        private bool isLast;

        internal override int Line => current.Line;

        internal override int FieldCount => current.FieldCount;

        internal override string? Oversize => current.Oversize;

        internal override bool Read()
        {
            if (current.Read())
                return true;
            if (isLast)
                return false;
            isLast = true;
            current.Dispose();
            current = next();
            return current.Read();
        }

        internal override string Field(int index) => current.Field(index);

        internal override ReadOnlySpan<byte> Bytes(int index) => current.Bytes(index);

        public override void Dispose() => current.Dispose();
    }
}
