using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>A value that a query is taken from, or that a stage has made of another element.</summary>
/// <param name="origin">The other element; null for the value that a query is taken from.</param>
/// <param name="value">The value at first.</param>
internal sealed class ValueElement(Element? origin, object? value) : Element
{
    private object? current = value;

    internal override object? Value => current;

    internal void Set(object? changed) => current = changed;

    internal override IEnumerable<IFact> SourceFacts() => origin?.SourceFacts() ?? [];
}
