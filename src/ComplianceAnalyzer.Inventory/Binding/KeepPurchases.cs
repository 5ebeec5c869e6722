using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Every row stays, since two equal ones may be two purchases; equal ones are named.</summary>
/// <typeparam name="TFact">The fact of the table.</typeparam>
/// <param name="id">Id of a purchase.</param>
/// <param name="content">The fact without the place it was read from, so that equal rows are equal.</param>
internal sealed class KeepPurchases<TFact>(Func<TFact, string> id, Func<TFact, TFact> content) : DuplicatePolicy<TFact>
    where TFact : InventoryFact
{
    internal override List<TFact> Apply(List<TFact> facts, DuplicateReport report)
    {
        var firsts = new Dictionary<string, TFact>(StringComparer.OrdinalIgnoreCase);
        var twins = new Dictionary<TFact, TFact>();
        foreach (TFact fact in facts)
        {
            bool isNew = firsts.TryAdd(id(fact), fact);
            bool isIdentical = !twins.TryAdd(content(fact), fact);
            if (isIdentical)
                report.Purchase(id(fact), true, twins[content(fact)], fact);
            else if (!isNew)
                report.Purchase(id(fact), false, firsts[id(fact)], fact);
        }
        return facts;
    }
}
