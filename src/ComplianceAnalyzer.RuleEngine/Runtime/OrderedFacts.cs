using NRules.Rete;

namespace NRules.Runtime;

/// <summary>Working memory: facts by equality, and in the order in which they came.</summary>
internal sealed class OrderedFacts
{
    private readonly Dictionary<object, WorkingFact> byValue = [];
    private readonly Bucket<WorkingFact> inOrder = new();

    internal IEnumerable<object> Values => inOrder.Items().Select(fact => fact.Value);

    internal WorkingFact? Find(object value) => byValue.GetValueOrDefault(value);

    internal void Add(WorkingFact fact)
    {
        byValue.Add(fact.Value, fact);
        inOrder.Add(fact);
    }

    internal void Remove(WorkingFact fact)
    {
        byValue.Remove(fact.Value);
        inOrder.Remove(fact);
    }
}
