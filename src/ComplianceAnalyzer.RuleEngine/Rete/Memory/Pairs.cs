using System.Runtime.InteropServices;

namespace NRules.Rete.Memory;

/// <summary>
/// Pairs of a partial match and a fact, by row. Those of one match and those of one fact are chained in order of arrival; adding and
/// removing take constant time. It holds numbers alone, in which the garbage collector has nothing to follow.
/// </summary>
internal sealed class Pairs
{
    /// <summary>No pair.</summary>
    internal const int None = -1;

    private readonly RowNumbers numbers = new();
    private readonly Column<Pair> pairs = new();

    // One more than the row of the first pair: what was never reached has none.
    private readonly Column<int> firstOfMatch = new();
    private readonly Column<int> firstOfFact = new();

    internal int MatchOf(int pair) => pairs[pair].Match;

    internal int FactOf(int pair) => pairs[pair].Fact;

    /// <summary>First pair of a match, or <see cref="None"/>.</summary>
    internal int FirstOfMatch(int match) => firstOfMatch.Read(match) - 1;

    /// <summary>Pair of the same match after <paramref name="pair"/>, or <see cref="None"/> after the last.</summary>
    internal int NextOfMatch(int pair)
    {
        ref Pair at = ref pairs[pair];
        return at.NextOfMatch == firstOfMatch[at.Match] - 1 ? None : at.NextOfMatch;
    }

    /// <summary>First pair of a fact, or <see cref="None"/>.</summary>
    internal int FirstOfFact(int fact) => firstOfFact.Read(fact) - 1;

    /// <summary>Pair of the same fact after <paramref name="pair"/>, or <see cref="None"/> after the last.</summary>
    internal int NextOfFact(int pair)
    {
        ref Pair at = ref pairs[pair];
        return at.NextOfFact == firstOfFact[at.Fact] - 1 ? None : at.NextOfFact;
    }

    /// <param name="match">Row of the match.</param>
    /// <param name="fact">Row of the fact in its memory.</param>
    internal int Add(int match, int fact)
    {
        int pair = numbers.Take();
        ref Pair made = ref pairs.Reach(pair);
        made = new Pair(match, fact, pair, pair, pair, pair);
        ref int first = ref firstOfMatch.Reach(match);
        if (first == 0)
        {
            first = pair + 1;
        }
        else
        {
            ref Pair head = ref pairs[first - 1];
            made.NextOfMatch = first - 1;
            made.PreviousOfMatch = head.PreviousOfMatch;
            pairs[head.PreviousOfMatch].NextOfMatch = pair;
            head.PreviousOfMatch = pair;
        }
        first = ref firstOfFact.Reach(fact);
        if (first == 0)
        {
            first = pair + 1;
        }
        else
        {
            ref Pair head = ref pairs[first - 1];
            made.NextOfFact = first - 1;
            made.PreviousOfFact = head.PreviousOfFact;
            pairs[head.PreviousOfFact].NextOfFact = pair;
            head.PreviousOfFact = pair;
        }
        return pair;
    }

    internal void Remove(int pair)
    {
        Pair gone = pairs[pair];
        if (gone.NextOfMatch == pair)
        {
            firstOfMatch[gone.Match] = 0;
        }
        else
        {
            pairs[gone.PreviousOfMatch].NextOfMatch = gone.NextOfMatch;
            pairs[gone.NextOfMatch].PreviousOfMatch = gone.PreviousOfMatch;
            if (firstOfMatch[gone.Match] == pair + 1)
                firstOfMatch[gone.Match] = gone.NextOfMatch + 1;
        }
        if (gone.NextOfFact == pair)
        {
            firstOfFact[gone.Fact] = 0;
        }
        else
        {
            pairs[gone.PreviousOfFact].NextOfFact = gone.NextOfFact;
            pairs[gone.NextOfFact].PreviousOfFact = gone.PreviousOfFact;
            if (firstOfFact[gone.Fact] == pair + 1)
                firstOfFact[gone.Fact] = gone.NextOfFact + 1;
        }
        numbers.GiveBack(pair);
    }

    /// <param name="Match">Row of the match.</param>
    /// <param name="Fact">Row of the fact.</param>
    /// <param name="NextOfMatch">Next pair of the same match; circular.</param>
    /// <param name="PreviousOfMatch">Previous pair of the same match; the first one's is the last.</param>
    /// <param name="NextOfFact">Next pair of the same fact; circular.</param>
    /// <param name="PreviousOfFact">Previous pair of the same fact; the first one's is the last.</param>
    [StructLayout(LayoutKind.Auto)]
    private record struct Pair(
        int Match,
        int Fact,
        int NextOfMatch,
        int PreviousOfMatch,
        int NextOfFact,
        int PreviousOfFact
    );
}
