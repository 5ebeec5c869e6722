using System.Collections.Immutable;
using ComplianceAnalyzer.Inventory.Binding;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Loading;

/// <summary>The second walk: binds the rows of one table, from all its files, and brings the facts into their order.</summary>
internal sealed class TableLoader(
    ImportContext context,
    DiagnosticSink sink,
    List<MergeRecord> ledger,
    IReadOnlyDictionary<string, InputTable> files,
    IReadOnlyDictionary<string, DateOrderDecision?[]> dateOrders,
    CancellationToken cancellation
)
{
    /// <summary>Loads a table.</summary>
    internal ImmutableArray<TFact> Load<TFact>(ITableBinder<TFact> binder)
        where TFact : InventoryFact
    {
        List<TFact> facts = [];
        foreach (InputTable file in files.Values.Where(file => file.Schema.Table == binder.Schema.Table))
            if (file.IsBound)
                Bind(binder, file, facts);
            else
                file.Rejected = file.Read;
        var report = new DuplicateReport(binder.Schema, sink, ledger, files);
        TFact[] staying = [.. binder.Duplicates.Apply(facts, report)];
        // Facts come in the order of their rows; equal keys keep it.
        return [.. staying.Order(Comparer<TFact>.Create((x, y) => Compare(binder, x, y)))];
    }

    private void Bind<TFact>(ITableBinder<TFact> binder, InputTable file, List<TFact> facts)
        where TFact : InventoryFact
    {
        using DataCursor cursor = file.OpenData();
        var row = new Row(context, file, cursor, dateOrders[file.File]);
        for (int read = 1; cursor.Read(); read++)
        {
            if ((read & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            row.Begin();
            if (binder.Bind(row) is { } fact)
            {
                facts.Add(fact);
                file.Accepted++;
                continue;
            }
            file.Rejected++;
            file.RejectedBesides += row.IsBesides ? 1 : 0;
        }
    }

    private static int Compare<TFact>(ITableBinder<TFact> binder, TFact x, TFact y)
        where TFact : InventoryFact
    {
        int order = binder.Compare(x, y);
        return order != 0 ? order : x.Source.CompareTo(y.Source);
    }
}
