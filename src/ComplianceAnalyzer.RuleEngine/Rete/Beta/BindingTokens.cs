using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>Partial matches extended by one value each, under the row that they have in the table before.</summary>
internal sealed class BindingTokens(TokenTable? before) : TokenTable(before)
{
    private readonly Column<ResultFact?> facts = new();

    /// <summary>What a row binds; null where it binds nothing.</summary>
    internal ResultFact? Find(int row) => facts.Read(row);

    internal void Set(int row, ResultFact? fact) => facts.Reach(row) = fact;

    internal override Fact FactAt(int row) => facts[row]!;

    internal override int RowBefore(int row) => row;
}
