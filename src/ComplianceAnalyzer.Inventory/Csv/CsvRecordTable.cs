using CsvHelper;

namespace ComplianceAnalyzer.Inventory.Csv;

/// <summary>Records of CSV text.</summary>
internal sealed class CsvRecordTable(ReadOnlyMemory<byte> utf8, char delimiter) : RecordTable
{
    /// <inheritdoc/>
    internal override RecordCursor Open(Action<MalformedRecord>? problems = null)
    {
        var options = new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
            // Facts keep their strings, and most repeat.
            PoolStrings = true,
            TrimWhitespace = true,
            WhitespaceCharacters = delimiter == '\t' ? " " : " \t",
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = problems is null ? null : record => problems(Describe(record)),
        };
        return new Cursor(CsvReader.Create(utf8, options));
    }

    private static MalformedRecord Describe(CsvMalformedRecord record) =>
        new((int)record.LineNumber, record.Reason == CsvMalformedReason.UnterminatedQuote);

    private sealed class Cursor(CsvReader reader) : RecordCursor
    {
        internal override int Line => (int)reader.LineNumber;

        internal override int FieldCount => reader.FieldCount;

        internal override bool Read() => reader.Read();

        internal override string Field(int index) => FieldText.Clean(reader.GetString(index));

        public override void Dispose() => reader.Dispose();
    }
}
