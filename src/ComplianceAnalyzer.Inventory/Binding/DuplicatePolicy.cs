namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>What becomes of rows that describe one thing.</summary>
/// <typeparam name="TFact">The fact of the table.</typeparam>
internal abstract class DuplicatePolicy<TFact>
    where TFact : class
{
    /// <summary>Goes through the facts in the order of their rows.</summary>
    /// <returns>The facts that stay.</returns>
    internal abstract List<TFact> Apply(List<TFact> facts, DuplicateReport report);
}
