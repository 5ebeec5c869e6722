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
        ReadOnlyMemory<byte> utf8 = Utf8Text.Of(bytes, detected.Encoding);
        if (utf8.Span.IndexOf("\uFFFD"u8) >= 0 || !Utf8.IsValid(utf8.Span))
            sink.Add(
                DiagnosticCatalog.CharactersLost,
                file,
                $"The file holds bytes that are no {detected.Encoding.WebName}."
            );
        (char delimiter, table.DelimiterReason) = DelimiterDetector.Detect(utf8, names, options.Delimiter);
        table.Delimiter = delimiter.ToString(CultureInfo.InvariantCulture);
        table.Records = new CsvRecordTable(utf8, delimiter);
        table.Header = HeaderFinder.Find(table.Records, names);
        Examine(table);
        return table;
    }

    /// <summary>Tells what is out of the ordinary about the header.</summary>
    private void Examine(InputTable table)
    {
        if (table.Header is not { } header)
        {
            sink.Add(DiagnosticCatalog.EmptyFile, table.File, "The file holds nothing.");
            table.IsEvidence = true;
            return;
        }
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
        foreach (Column column in header.MissingRequired)
            sink.Add(
                DiagnosticCatalog.RequiredColumnMissing,
                location,
                column.Name,
                $"The header has no column {column.Name}; it reads {SafeText.Quote(string.Join(" | ", header.Fields))}."
            );
        foreach (int field in header.Unknown)
            if (header.Fields[field].Length > 0)
                sink.Add(
                    DiagnosticCatalog.UnknownColumn,
                    location,
                    SafeText.Plain(header.Fields[field]),
                    $"{SafeText.Quote(header.Fields[field])} is not a column of {table.Schema.FileName}; it was not read."
                );
        foreach ((int field, Column column) in header.Duplicates)
            Duplicate(location, column, header.Fields[field], header.Fields[header.FieldOf[column.Index]]);
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
