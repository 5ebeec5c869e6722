namespace NRules.Rete.Memory;

/// <summary>Pairs of a partial match and a fact, by row. Those of one match and those of one fact are chained.</summary>
internal sealed class Pairs
{
    /// <summary>No pair.</summary>
    internal const int None = Chains.None;

    private readonly RowNumbers numbers = new();
    private readonly Chains byMatch = new();
    private readonly Chains byFact = new();

    /// <summary>Row of the match.</summary>
    internal int MatchOf(int pair) => byMatch.OwnerOf(pair);

    /// <summary>Row of the fact in its memory.</summary>
    internal int FactOf(int pair) => byFact.OwnerOf(pair);

    /// <summary>First pair of a match, or <see cref="None"/>.</summary>
    internal int FirstOfMatch(int match) => byMatch.First(match);

    /// <summary>Pair of the same match after <paramref name="pair"/>, or <see cref="None"/> after the last.</summary>
    internal int NextOfMatch(int pair) => byMatch.Next(pair);

    /// <summary>First pair of a fact, or <see cref="None"/>.</summary>
    internal int FirstOfFact(int fact) => byFact.First(fact);

    /// <summary>Pair of the same fact after <paramref name="pair"/>, or <see cref="None"/> after the last.</summary>
    internal int NextOfFact(int pair) => byFact.Next(pair);

    internal int Add(int match, int fact)
    {
        int pair = numbers.Take();
        byMatch.Append(match, pair);
        byFact.Append(fact, pair);
        return pair;
    }

    internal void Remove(int pair)
    {
        byMatch.Remove(pair);
        byFact.Remove(pair);
        numbers.GiveBack(pair);
    }
}
