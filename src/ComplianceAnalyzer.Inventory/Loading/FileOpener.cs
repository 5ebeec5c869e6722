using System.Globalization;
using System.Security.Cryptography;
using System.Text.Unicode;
using ComplianceAnalyzer.Inventory.Binding;
using ComplianceAnalyzer.Inventory.Csv;
using ComplianceAnalyzer.Inventory.Headers;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Loading;

/// <summary>Turns the bytes of a file into records with a header, or says why it cannot.</summary>
internal sealed class FileOpener(ImportOptions options, DiagnosticSink sink)
{
    /// <summary>Opens a file as a table.</summary>
    internal InputTable Open(string file, byte[] bytes, HeaderNames names)
    {
        var table = new InputTable(file, Convert.ToHexStringLower(SHA256.HashData(bytes)), names.Schema);
        DetectedEncoding detected = EncodingDetector.Detect(bytes, options.Encoding);
        table.EncodingReason = detected.Reason;
        if (detected.Encoding is null)
        {
            sink.Add(DiagnosticCatalog.BinaryFile, file, $"The file is not text: {detected.Reason}.");
            return table;
        }
        table.Encoding = detected.Encoding.WebName;
        if (detected.IsAssumed)
            sink.Add(
                DiagnosticCatalog.EncodingAssumed,
                file,
                $"Read as {detected.Encoding.WebName}: {detected.Reason}."
            );
        Memory<byte> utf8 = Utf8Text.Of(bytes, detected.Encoding);
        LongLines.MakeOneField(utf8.Span);
        if (utf8.Span.IndexOf("\uFFFD"u8) >= 0 || !Utf8.IsValid(utf8.Span))
            sink.Add(
                DiagnosticCatalog.CharactersLost,
                file,
                $"The file holds bytes that are no {detected.Encoding.WebName}."
            );
        (char delimiter, table.DelimiterReason) = DelimiterDetector.Detect(utf8, names, options.Delimiter);
        table.Delimiter = delimiter.ToString(CultureInfo.InvariantCulture);
        table.MayHaveLostCharacters = utf8.Span.IndexOf((byte)'?') >= 0;
        table.Records = new CsvRecordTable(utf8, delimiter).WithoutOpenQuote();
        Examine(table, names);
        return table;
    }

    /// <summary>Takes one sheet of a workbook as a table.</summary>
    internal InputTable Open(string file, string sha256, RecordTable records, HeaderNames names)
    {
        var table = new InputTable(file, sha256, names.Schema)
        {
            EncodingReason = "sheet of a workbook",
            DelimiterReason = "sheet of a workbook",
            Records = records,
        };
        Examine(table, names);
        return table;
    }

    /// <summary>Tells what is out of the ordinary about the header.</summary>
    private void Examine(InputTable table, HeaderNames names)
    {
        (int Line, string Reason)? tooLong = null;
        HeaderMap? found = HeaderFinder.Find(table.Records!, names, (line, reason) => tooLong ??= (line, reason));
        // Rows below the header are told of when they are read.
        if (tooLong is var (longLine, longReason) && (found is null || longLine < found.Line))
            sink.Add(DiagnosticCatalog.RowTooLong, new SourceLocation(table.File, longLine), "", longReason);
        if (found is not { } header)
        {
            table.IsEvidence = tooLong is null;
            if (table.IsEvidence)
                sink.Add(DiagnosticCatalog.EmptyFile, table.File, "The file holds nothing.");
            return;
        }
        header = HeaderAlignment.Align(header, table.Records!, table.Schema.Columns);
        table.Header = header;
        table.IsEvidence = table.IsBound;
        var location = new SourceLocation(table.File, header.Line);
        if (header.RecordsBefore > 0)
            sink.Add(
                DiagnosticCatalog.LinesBeforeHeader,
                location,
                "",
                FormattableString.Invariant(
                    $"The header is line {header.Line}; lines before it: {header.RecordsBefore}."
                )
            );
        if (header.Omitted is { } omitted)
            sink.Add(
                DiagnosticCatalog.HeaderTooLong,
                location,
                SafeText.Plain(header.Fields[omitted]),
                FormattableString.Invariant(
                    $"The header names {header.Fields.Length} columns, the rows have {header.RowFields}; "
                ) + $"by their values the rows lack {SafeText.Quote(header.Fields[omitted])}."
            );
        foreach (Column column in header.MissingRequired)
            sink.Add(
                DiagnosticCatalog.RequiredColumnMissing,
                location,
                column.Name,
                $"The header has no column {column.Name}; it reads {SafeText.Quote(string.Join(" | ", header.Fields))}."
            );
        foreach (int field in header.Unknown)
            sink.Add(
                DiagnosticCatalog.UnknownColumn,
                location,
                SafeText.Plain(header.Fields[field]),
                header.Fields[field].Length > 0
                    ? $"{SafeText.Quote(header.Fields[field])} is not a column of {table.Schema.FileName}; it was not read."
                    : FormattableString.Invariant($"Column {field + 1} has no header; it was not read.")
            );
        foreach ((int field, int read, Column column) in header.Duplicates)
            Duplicate(location, column, header.Fields[field], header.Fields[read]);
    }

    private void Duplicate(SourceLocation location, Column column, string header, string read)
    {
        bool isSame = NameKey.Of(header) == NameKey.Of(read);
        sink.Add(
            isSame ? DiagnosticCatalog.DuplicateHeader : DiagnosticCatalog.AlternativeColumn,
            location,
            column.Name,
            isSame
                ? $"{SafeText.Quote(header)} stands twice; the first of the two is read."
                : $"{SafeText.Quote(header)} also means {column.Name}, which is read from {SafeText.Quote(read)}."
        );
    }
}
