using ComplianceAnalyzer.Inventory.Binding;
using ComplianceAnalyzer.Inventory.Csv;
using ComplianceAnalyzer.Inventory.Identity;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Loading;

/// <summary>
/// The first walk over every row: counts it, gathers the names in it and what its dates say about their order, and tells what is wrong
/// with its shape. Only with all of that known can the second walk bind rows.
/// </summary>
internal sealed class Surveyor(NameCensus census, DiagnosticSink sink, DateOrder? askedOrder)
{
    /// <summary>Walks over a file.</summary>
    /// <returns>The order of the dates of each column; null for columns of other kinds.</returns>
    internal DateOrderDecision?[] Survey(InputTable file, CancellationToken cancellation)
    {
        var evidence = new DateOrderEvidence?[file.Schema.Columns.Length];
        foreach (Column column in file.Schema.Columns)
            if (column.Kind == ColumnKind.Date)
                evidence[column.Index] = new DateOrderEvidence();
        var shape = new RowShapes(file, sink);
        var lost = file is { MayHaveLostCharacters: true, IsBound: true } ? new LostCharacters(file) : null;
        Column[] dates = [.. Present(file).Where(column => column.Kind == ColumnKind.Date)];
        using DataCursor cursor = file.OpenData(
            record => Malformed(file, record),
            (line, layout) => Skipped(file, line, layout)
        );
        var names = new NameGatherer(census, file, cursor);
        while (cursor.Read())
        {
            if ((++file.Read & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            shape.Look(cursor);
            if (!file.IsBound || cursor.IsOversized)
            {
                names.Pass();
                continue;
            }
            lost?.Look(cursor);
            names.Gather();
            foreach (Column column in dates)
                if (!cursor.BeginsWithYear(column) && cursor.Date(column) is { } date)
                    evidence[column.Index]!.Add(date);
        }
        shape.Tell();
        lost?.Tell(sink);
        if (file.Read == 0)
            sink.Add(DiagnosticCatalog.HeaderOnly, file.File, "The file holds a header and no row.");
        return [.. evidence.Select(column => column?.Decide(askedOrder))];
    }

    /// <summary>Columns that the file has, or that the mapping gives a value for.</summary>
    internal static IEnumerable<Column> Present(InputTable file) =>
        file.Schema.Columns.Where(column =>
            file.Header!.FieldOf[column.Index] >= 0 || file.Header.ConstantOf(column) is not null
        );

    private void Skipped(InputTable file, int line, string layout) =>
        sink.Add(
            DiagnosticCatalog.LayoutRow,
            new SourceLocation(file.File, line),
            "",
            $"The record is {layout}; it was not read."
        );

    private void Malformed(InputTable file, MalformedRecord record) =>
        sink.Add(
            record.IsNeverClosed ? DiagnosticCatalog.QuoteNotClosed : DiagnosticCatalog.QuotesMisplaced,
            new SourceLocation(file.File, record.Line),
            "",
            record.IsNeverClosed ? "A quote opens here and is never closed." : "A quote stands where none may stand."
        );
}
