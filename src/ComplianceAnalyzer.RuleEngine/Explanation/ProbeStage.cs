using NRules.Rete.Query;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>Holds what reaches a point of a query that is run anew.</summary>
internal sealed class ProbeStage(QueryState state, ElementTable input) : Stage(state, input)
{
    private readonly List<int> reached = [];

    /// <summary>Values of what has reached it, in order.</summary>
    internal IReadOnlyList<object?> Reached => reached.ConvertAll(Input.ValueAt);

    internal override void Add(int row) => reached.Add(row);

    internal override void Update(int row) { }

    internal override void Remove(int row) => reached.Remove(row);

    internal override void Flush() { }

    internal override void Freeze() { }

    internal override void End() { }
}
