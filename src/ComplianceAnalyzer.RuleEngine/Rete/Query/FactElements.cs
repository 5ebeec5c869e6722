using NRules.Rete.Alpha;
using NRules.Rete.Memory;
using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>Facts as they enter the queries of partial matches: a row is a pair of the two.</summary>
internal sealed class FactElements(AlphaMemory memory, Pairs pairs) : ElementTable
{
    internal override object? ValueAt(int row) => memory.ValueAt(pairs.FactOf(row));

    internal override Subject SubjectAt(int row) => new(memory, pairs.FactOf(row));

    internal override IEnumerable<IFact> SourceFacts(int row) => [memory.FactAt(pairs.FactOf(row))];
}
