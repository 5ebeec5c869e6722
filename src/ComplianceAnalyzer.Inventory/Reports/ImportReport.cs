using System.Collections.Immutable;
using ComplianceAnalyzer.Inventory.Binding;
using ComplianceAnalyzer.Inventory.Loading;
using ComplianceAnalyzer.Inventory.Recognition;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Model.Diagnostics;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Reports;

/// <summary>What an import did with its files, for a reader who has to trust it or to mend the export.</summary>
public sealed record ImportReport
{
    /// <summary>Kinds that leave a question open which their own action answers.</summary>
    private static readonly ImmutableArray<DiagnosticKind> open =
    [
        DiagnosticCatalog.PossibleDuplicate,
        DiagnosticCatalog.AmbiguousReference,
        DiagnosticCatalog.EncodingAssumed,
        DiagnosticCatalog.CharactersLost,
        DiagnosticCatalog.CorruptNumber,
    ];

    /// <summary>Tables that are complete without a file: nothing is concluded from what they do not list.</summary>
    private static readonly ImmutableArray<InventoryTable> free =
    [
        InventoryTable.Incidents,
        InventoryTable.Prices,
        InventoryTable.Waivers,
    ];

    /// <summary>Why the input is unusable; empty where it is usable.</summary>
    public required ImmutableArray<string> Problems { get; init; }

    /// <summary>The files of tables, sorted by name.</summary>
    public required ImmutableArray<ImportedFile> Files { get; init; }

    /// <summary>Diagnostics by kind: errors, warnings, then the rest, and by code.</summary>
    public required ImmutableArray<DiagnosticGroup> Diagnostics { get; init; }

    /// <summary>The merge ledger; empty where there is no estate.</summary>
    public required ImmutableArray<MergeRecord> Merges { get; init; }

    /// <summary>What stays open: dates, missing tables, rejected rows, names; empty where there is no estate.</summary>
    public required ImmutableArray<OpenQuestion> Open { get; init; }

    /// <summary>Reports an import.</summary>
    public static ImportReport Of(ImportOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ImmutableArray<DiagnosticGroup> groups = Groups(outcome.Diagnostics);
        return new ImportReport
        {
            Problems = outcome.Problems,
            Files = [.. outcome.Files.Select(file => FileOf(file, outcome.Inputs))],
            Diagnostics = groups,
            Merges = outcome.Estate?.Merges ?? [],
            Open = outcome.Estate is { } estate ? [.. OpenIn(estate, groups)] : [],
        };
    }

    private static ImportedFile FileOf(RecognizedFile file, ImmutableArray<InputFile> inputs) =>
        new(
            file,
            inputs.FirstOrDefault(input => input.File == file.File),
            file.HeaderLine == 0
                ? []
                :
                [
                    .. SchemaOf(file.Table!.Value)
                        .Columns.Select(column => column.Name)
                        .Except(Read(file), StringComparer.Ordinal),
                ]
        );

    private static IEnumerable<string> Read(RecognizedFile file) => file.Columns.Select(column => column.Column);

    private static ImmutableArray<DiagnosticGroup> Groups(ImmutableArray<Diagnostic> diagnostics)
    {
        ILookup<string, Diagnostic> byCode = diagnostics.ToLookup(found => found.Code, StringComparer.Ordinal);
        return
        [
            .. DiagnosticCatalog
                .All.Where(kind => byCode.Contains(kind.Code))
                .OrderBy(kind => kind.Severity)
                .ThenBy(kind => kind.Code, StringComparer.Ordinal)
                .Select(kind => new DiagnosticGroup(kind, [.. byCode[kind.Code]])),
        ];
    }

    private static IEnumerable<OpenQuestion> OpenIn(Estate estate, ImmutableArray<DiagnosticGroup> groups)
    {
        foreach (UndecidedDateColumn dates in estate.UndecidedDates)
            yield return new OpenQuestion(
                $"{dates.Source.File} {dates.Column}",
                FormattableString.Invariant($"Dates that count as unknown: {dates.Values}. ")
                    + (
                        dates.IsMixed
                            ? "Others of the column contradict each other about day and month."
                            : "No date of the column tells whether day or month comes first."
                    ),
                "--date-order dmy or --date-order mdy decides it for every column that leaves it open."
            );
        foreach (EvidenceTable table in estate.Tables.Where(table => table.Rejected > 0))
            yield return new OpenQuestion(
                SchemaOf(table.Table).FileName,
                FormattableString.Invariant(
                    $"Rows that could not be read and are missing from the evidence: {table.Rejected}."
                ),
                "Mend the errors of its files above."
            );
        foreach (DiagnosticGroup group in groups.Where(group => open.Contains(group.Kind)))
            yield return new OpenQuestion(
                string.Join(", ", group.Found.Select(found => found.File).Distinct(StringComparer.Ordinal)),
                FormattableString.Invariant($"{group.Kind.Meaning} ({group.Kind.Code}: {group.Found.Length})"),
                group.Kind.Action
            );
        foreach (EvidenceTable table in estate.Tables.Where(table => !table.Present && !free.Contains(table.Table)))
            yield return new OpenQuestion(
                SchemaOf(table.Table).FileName,
                "There is no such file, so what is not listed is not known to be absent.",
                $"Add the file ({SchemaOf(table.Table).Meaning}); with its header alone it says that there is nothing."
            );
    }

    private static TableSchema SchemaOf(InventoryTable table) =>
        Tables.All.Schemas.Single(schema => schema.Table == table);
}
