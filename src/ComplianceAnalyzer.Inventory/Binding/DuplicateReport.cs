using ComplianceAnalyzer.Inventory.Loading;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Where a <see cref="DuplicatePolicy{TFact}"/> tells what it did.</summary>
internal sealed class DuplicateReport(
    TableSchema schema,
    DiagnosticSink sink,
    List<MergeRecord> ledger,
    IReadOnlyDictionary<string, InputTable> files
)
{
    /// <summary>A row was merged into an earlier one.</summary>
    internal void Merged(string key, InventoryFact kept, InventoryFact merged)
    {
        InputTable file = files[merged.Source.File];
        file.Accepted--;
        file.Merged++;
        sink.Add(
            DiagnosticCatalog.RowsMerged,
            merged.Source,
            "",
            $"The row describes {key}, as {kept.Source} does, and was merged into it."
        );
    }

    /// <summary>Rows of one key were merged.</summary>
    internal void Ledger(string key, IReadOnlyList<InventoryFact> merged) =>
        ledger.Add(
            new MergeRecord(
                "row",
                key,
                [.. merged.Select(fact => fact.Source.ToString()).Order(StringComparer.Ordinal)],
                $"rows of {schema.FileName} with one key",
                FormattableString.Invariant($"{merged.Count + 1} rows count as 1")
            )
        );

    /// <summary>Two rows of one key give different values.</summary>
    internal void Conflict(
        string key,
        string column,
        string kept,
        InventoryFact keptRow,
        string other,
        InventoryFact otherRow
    ) =>
        sink.Add(
            DiagnosticCatalog.ConflictingRows,
            otherRow.Source,
            column,
            $"{column} of {key} is {SafeText.Quote(other)} here and {SafeText.Quote(kept)} in {keptRow.Source}; the latter is kept."
        );

    /// <summary>Two rows of one key differ.</summary>
    internal void Conflict(string key, InventoryFact keptRow, InventoryFact otherRow) =>
        sink.Add(
            DiagnosticCatalog.ConflictingRows,
            otherRow.Source,
            "",
            $"The row of {key} differs from the one in {keptRow.Source}; the latter is kept."
        );

    /// <summary>Two rows of purchases bear one id.</summary>
    internal void Purchase(string id, bool isIdentical, InventoryFact first, InventoryFact other) =>
        sink.Add(
            isIdentical ? DiagnosticCatalog.IdenticalPurchases : DiagnosticCatalog.PurchaseIdReused,
            other.Source,
            schema.Columns[0].Name,
            isIdentical
                ? $"The row of {SafeText.Quote(id)} is identical with {first.Source}; both count."
                : $"{SafeText.Quote(id)} is also the id of another purchase in {first.Source}; both count."
        );
}
