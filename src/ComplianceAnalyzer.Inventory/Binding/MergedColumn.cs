namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>A column in which rows of one key may complete or contradict each other.</summary>
/// <typeparam name="TFact">The fact of the table.</typeparam>
/// <param name="Name">Canonical header.</param>
/// <param name="Value">The value as text; null where the row does not give one.</param>
/// <param name="Take">The first fact with the value of the second.</param>
internal sealed record MergedColumn<TFact>(string Name, Func<TFact, string?> Value, Func<TFact, TFact, TFact> Take);
