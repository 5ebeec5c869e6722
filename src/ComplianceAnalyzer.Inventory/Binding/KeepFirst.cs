using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>The first row of a key stays; an equal one is merged into it, a different one is a conflict.</summary>
/// <typeparam name="TFact">The fact of the table.</typeparam>
internal sealed class KeepFirst<TFact>(Func<TFact, string> key, Func<TFact, TFact, bool> same) : DuplicatePolicy<TFact>
    where TFact : InventoryFact
{
    internal override List<TFact> Apply(List<TFact> facts, DuplicateReport report)
    {
        var kept = new Dictionary<string, (TFact First, List<TFact> Others)>(StringComparer.OrdinalIgnoreCase);
        List<TFact> staying = [];
        foreach (TFact fact in facts)
        {
            if (!kept.TryGetValue(key(fact), out (TFact First, List<TFact> Others) rows))
            {
                kept.Add(key(fact), (fact, []));
                staying.Add(fact);
                continue;
            }
            rows.Others.Add(fact);
            report.Merged(key(fact), rows.First, fact);
            if (!same(rows.First, fact))
                report.Conflict(key(fact), rows.First, fact);
        }
        foreach ((TFact first, List<TFact> others) in kept.Values)
            if (others.Count > 0)
                report.Ledger(key(first), others);
        return staying;
    }
}
