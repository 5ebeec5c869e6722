using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Every row stays, since two equal ones may be two purchases; equal ones are named.</summary>
/// <typeparam name="TFact">The fact of the table.</typeparam>
internal sealed class KeepPurchases<TFact>(Func<TFact, string> id, Func<TFact, TFact, bool> same)
    : DuplicatePolicy<TFact>
    where TFact : InventoryFact
{
    internal override List<TFact> Apply(List<TFact> facts, DuplicateReport report)
    {
        var seen = new Dictionary<string, List<TFact>>(StringComparer.OrdinalIgnoreCase);
        foreach (TFact fact in facts)
        {
            if (!seen.TryGetValue(id(fact), out List<TFact>? earlier))
            {
                seen.Add(id(fact), [fact]);
                continue;
            }
            TFact? twin = earlier.Find(other => same(other, fact));
            report.Purchase(id(fact), twin is not null, twin ?? earlier[0], fact);
            if (twin is null)
                earlier.Add(fact);
        }
        return facts;
    }
}
