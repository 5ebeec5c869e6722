namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Every row stays.</summary>
/// <typeparam name="TFact">The fact of the table.</typeparam>
internal sealed class KeepAll<TFact> : DuplicatePolicy<TFact>
    where TFact : class
{
    internal override List<TFact> Apply(List<TFact> facts, DuplicateReport report) => facts;
}
