using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>Partial matches extended by one value each, under the row that they have in the table before.</summary>
internal sealed class BindingTokens(TokenTable? before) : TokenTable(before)
{
    private readonly Column<BoundFact?> facts = new();

    /// <summary>What a row binds; null where it binds nothing.</summary>
    internal BoundFact? Find(int row) => facts.Read(row);

    internal void Set(int row, BoundFact? fact) => facts.Reach(row) = fact;

    internal override Fact FactAt(int row) => facts[row]!;

    internal override object? ValueAt(int row) => facts[row]!.Value;

    internal override int RowBefore(int row) => row;
}
