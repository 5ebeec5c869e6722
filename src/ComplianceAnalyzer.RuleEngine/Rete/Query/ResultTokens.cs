using NRules.Rete.Beta;
using NRules.Rete.Memory;

namespace NRules.Rete.Query;

/// <summary>Partial matches extended by the results of their query; those of one partial match are chained.</summary>
/// <param name="before">The partial matches.</param>
/// <param name="elements">The elements that end the query.</param>
/// <param name="resultType">Type of the variable that a result is bound to.</param>
internal sealed class ResultTokens(TokenTable? before, ElementTable elements, Type resultType) : TokenTable(before)
{
    /// <summary>No row.</summary>
    internal const int None = Chains.None;

    private readonly RowNumbers numbers = new();
    private readonly Column<ResultFact?> facts = new();
    private readonly Chains byMatch = new();

    internal ElementTable Elements => elements;

    internal Type ResultType => resultType;

    internal override Fact FactAt(int row) => facts[row]!;

    internal override object? ValueAt(int row) => facts[row]!.Value;

    internal override int RowBefore(int row) => byMatch.OwnerOf(row);

    /// <summary>First result of a partial match, or <see cref="None"/>.</summary>
    internal int FirstOf(int match) => byMatch.First(match);

    /// <summary>Result of the same partial match after <paramref name="row"/>, or <see cref="None"/> after the last.</summary>
    internal int Next(int row) => byMatch.Next(row);

    internal int Add(int match, ResultFact fact)
    {
        int row = numbers.Take();
        facts.Reach(row) = fact;
        byMatch.Append(match, row);
        return row;
    }

    internal void Remove(int row)
    {
        byMatch.Remove(row);
        facts[row] = null;
        numbers.GiveBack(row);
    }
}
