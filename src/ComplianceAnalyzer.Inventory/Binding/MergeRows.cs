using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Rows of a key become one, which has the first value that any of them gives for a column; different values are a conflict.</summary>
/// <typeparam name="TFact">The fact of the table.</typeparam>
/// <param name="key">Key of a fact.</param>
/// <param name="name">The first fact with the plainer name of the two, whichever row comes first.</param>
/// <param name="columns">What the rows may say differently.</param>
internal sealed class MergeRows<TFact>(
    Func<TFact, string> key,
    Func<TFact, TFact, TFact> name,
    params MergedColumn<TFact>[] columns
) : DuplicatePolicy<TFact>
    where TFact : InventoryFact
{
    internal override List<TFact> Apply(List<TFact> facts, DuplicateReport report)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var merged = new SortedDictionary<string, List<TFact>>(StringComparer.Ordinal);
        List<TFact> staying = [];
        foreach (TFact fact in facts)
        {
            if (places.TryAdd(key(fact), staying.Count))
            {
                staying.Add(fact);
                continue;
            }
            int place = places[key(fact)];
            if (!merged.TryGetValue(key(fact), out List<TFact>? others))
                merged.Add(key(fact), others = []);
            others.Add(fact);
            report.Merged(key(fact), staying[place], fact);
            staying[place] = Combine(staying[place], fact, report);
        }
        foreach ((string name, List<TFact> others) in merged)
            report.Ledger(name, others);
        return staying;
    }

    private TFact Combine(TFact first, TFact other, DuplicateReport report)
    {
        TFact combined = name(first, other);
        foreach (MergedColumn<TFact> column in columns)
        {
            string? kept = column.Value(combined);
            string? given = column.Value(other);
            if (given is null || given == kept)
                continue;
            if (kept is null)
                combined = column.Take(combined, other);
            else
                report.Conflict(key(first), column.Name, kept, first, given, other);
        }
        return combined;
    }
}
