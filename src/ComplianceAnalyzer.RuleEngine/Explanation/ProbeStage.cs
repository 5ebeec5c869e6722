using NRules.Rete.Query;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>Holds what reaches a point of a query that is run anew.</summary>
internal sealed class ProbeStage(QueryState state) : Stage(state)
{
    private readonly List<Element> reached = [];

    /// <summary>What has reached it, in order.</summary>
    internal IReadOnlyList<Element> Reached => reached;

    internal override void Add(Element element) => reached.Add(element);

    internal override void Update(Element element) { }

    internal override void Remove(Element element) => reached.Remove(element);

    internal override void Flush() { }
}
