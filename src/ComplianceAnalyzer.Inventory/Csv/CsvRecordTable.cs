using CsvHelper;

namespace ComplianceAnalyzer.Inventory.Csv;

/// <summary>Records of CSV text.</summary>
internal sealed class CsvRecordTable : RecordTable
{
    private readonly ReadOnlyMemory<byte> utf8;
    private readonly char delimiter;
    private readonly int linesBefore;
    private readonly bool linesEndQuotes;

    internal CsvRecordTable(ReadOnlyMemory<byte> utf8, char delimiter)
        : this(utf8, delimiter, 0, false) { }

    /// <param name="utf8">The text.</param>
    /// <param name="delimiter">Its delimiter.</param>
    /// <param name="linesBefore">Lines in front of it in the file.</param>
    /// <param name="linesEndQuotes">True where the end of a line also ends a quoted field.</param>
    private CsvRecordTable(ReadOnlyMemory<byte> utf8, char delimiter, int linesBefore, bool linesEndQuotes)
    {
        this.utf8 = utf8;
        this.delimiter = delimiter;
        this.linesBefore = linesBefore;
        this.linesEndQuotes = linesEndQuotes;
    }

    /// <summary>True for a character that may stand between fields: ASCII, no letter, no digit, no quote, no line end.</summary>
    internal static bool CanDelimit(char c) =>
        c is '\t' or > ' ' and < '\u007F' && !char.IsAsciiLetterOrDigit(c) && c is not '"';

    /// <inheritdoc/>
    internal override RecordCursor Open(Action<MalformedRecord>? problems = null) =>
        new Cursor(CsvReader.Create(utf8, Options(problems)), linesBefore);

    /// <summary>
    /// A table in which a quote that is never closed costs the rest of its line and not the rest of the file: from its record on, no
    /// field spans lines.
    /// </summary>
    internal RecordTable WithoutOpenQuote()
    {
        if (utf8.Span.IndexOf((byte)'"') < 0)
            return this;
        bool isOpen = false;
        using CsvReader reader = CsvReader.Create(utf8, Options(record => isOpen |= record.IsNeverClosed));
        while (reader.Read())
            if (isOpen)
                return new JoinedRecordTable(
                    new CsvRecordTable(utf8[..(int)reader.ByteOffset], delimiter),
                    new CsvRecordTable(utf8[(int)reader.ByteOffset..], delimiter, (int)reader.LineNumber - 1, true)
                );
        return this;
    }

    private CsvReaderOptions Options(Action<MalformedRecord>? problems) =>
        new()
        {
            Separator = delimiter,
            HasHeader = false,
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
            // Facts keep their strings, and most repeat.
            PoolStrings = true,
            TrimWhitespace = true,
            WhitespaceCharacters = delimiter == '\t' ? " " : " \t",
            AllowLineBreaksInQuotes = !linesEndQuotes,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = problems is null ? null : record => problems(Describe(record)),
        };

    private MalformedRecord Describe(CsvMalformedRecord record) =>
        new(
            linesBefore + (int)record.LineNumber,
            record.Reason is CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.LineBreakInQuotes
        );

    private sealed class Cursor(CsvReader reader, int linesBefore) : RecordCursor
    {
        internal override int Line => linesBefore + (int)reader.LineNumber;

        private string? oversize;

        internal override int FieldCount => oversize is null ? reader.FieldCount : 0;

        internal override string? Oversize => oversize;

        internal override bool Read()
        {
            bool more = reader.Read();
            oversize = more ? RowLimits.Describe(reader) : null;
            return more;
        }

        internal override ReadOnlySpan<byte> Bytes(int index) => oversize is null ? reader.GetSpan(index) : [];

        internal override string Field(int index) => oversize is null ? FieldText.Clean(reader.GetString(index)) : "";

        public override void Dispose() => reader.Dispose();
    }
}
