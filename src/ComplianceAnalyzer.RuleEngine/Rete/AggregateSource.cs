using NRules.RuleModel;

namespace NRules.Rete;

/// <summary>The facts that a query's result was made from.</summary>
internal sealed class AggregateSource(Element element) : IFactSource
{
    public FactSourceType SourceType => FactSourceType.Aggregate;

    public IEnumerable<IFact> Facts => element.Facts;
}
