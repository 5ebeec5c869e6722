using NRules.Rete.Memory;
using NRules.RuleModel;

namespace NRules.Rete.Beta;

/// <summary>Shows one partial match of a table at a time to the expressions of a node.</summary>
/// <param name="table">The table; null where partial matches hold nothing.</param>
internal sealed class Frame(TokenTable? table)
{
    private int row;

    /// <summary>Values of the partial match in the order of the patterns; compiled expressions read them.</summary>
    internal object?[] Values { get; } = new object?[table?.Depth ?? 0];

    internal Frame MoveTo(int token)
    {
        row = token;
        table?.ReadValues(token, Values);
        return this;
    }

    /// <summary>The partial match as listeners see it, also after the frame has moved on.</summary>
    internal ITuple ToTuple() => new Snapshot(table?.FactsAt(row) ?? []);

    private sealed class Snapshot(Fact[] facts) : ITuple
    {
        public IEnumerable<IFact> Facts => facts;

        public int Count => facts.Length;
    }
}
