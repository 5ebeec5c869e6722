using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>A value that a query is taken from, or that a stage has made of another element.</summary>
/// <param name="origin">The other element; null for the value that a query is taken from.</param>
internal sealed class ValueElement(Element? origin) : Element
{
    private object? value;

    internal override object? Value => value;

    internal void Set(object? changed) => value = changed;

    internal override IEnumerable<IFact> SourceFacts() => origin?.SourceFacts() ?? [];
}
