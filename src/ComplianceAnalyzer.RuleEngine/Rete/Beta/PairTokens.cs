using NRules.Rete.Alpha;
using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>Partial matches extended by facts of an alpha memory.</summary>
internal sealed class PairTokens(TokenTable? before, Pairs pairs, AlphaMemory memory) : TokenTable(before)
{
    internal override Fact FactAt(int row) => memory.FactAt(pairs.FactOf(row));

    internal override object? ValueAt(int row) => memory.ValueAt(pairs.FactOf(row));

    internal override int RowBefore(int row) => pairs.MatchOf(row);
}
