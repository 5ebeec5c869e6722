using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>A value that a projection made from another element.</summary>
internal sealed class DerivedElement(Element origin) : Element
{
    internal override IEnumerable<IFact> SourceFacts() => origin.SourceFacts();
}
