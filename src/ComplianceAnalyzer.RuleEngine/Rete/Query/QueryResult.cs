using NRules.Rete.Memory;

namespace NRules.Rete.Query;

/// <summary>What a query has made for one partial match, and whether the nodes below know of it.</summary>
internal sealed class QueryResult(Element element)
{
    internal Element Element { get; } = element;

    /// <summary>The fact that the nodes below have; null until they have one and after it is gone.</summary>
    internal ResultFact? Fact { get; set; }

    internal bool IsChanged { get; set; }

    internal bool IsGone { get; set; }
}
