using NRules.Rete.Memory;
using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>A fact as it enters the query of one partial match.</summary>
internal sealed class FactElement(WorkingFact fact) : Element
{
    internal WorkingFact Fact => fact;

    internal override object? Value => fact.Value;

    internal override IEnumerable<IFact> SourceFacts() => [fact];
}
