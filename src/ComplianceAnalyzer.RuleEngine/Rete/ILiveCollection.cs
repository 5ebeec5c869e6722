using NRules.RuleModel;

namespace NRules.Rete;

/// <summary>A collection that a query hands to a rule and goes on keeping up to date.</summary>
internal interface ILiveCollection
{
    int Count { get; }

    IEnumerable<IFact> Facts { get; }

    void Add(Element element, object? value);

    void Remove(Element element);
}
