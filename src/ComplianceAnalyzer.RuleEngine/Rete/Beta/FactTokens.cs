using NRules.Rete.Alpha;
using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>The facts of a rule's first pattern: their rows in the alpha memory are those of the table.</summary>
internal sealed class FactTokens(AlphaMemory memory) : TokenTable(before: null)
{
    internal override Fact FactAt(int row) => memory.FactAt(row);

    internal override object? ValueAt(int row) => memory.ValueAt(row);

    internal override int RowBefore(int row) => row;
}
