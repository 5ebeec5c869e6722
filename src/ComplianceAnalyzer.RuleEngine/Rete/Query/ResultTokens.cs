using System.Runtime.InteropServices;
using NRules.Rete.Beta;
using NRules.Rete.Memory;

namespace NRules.Rete.Query;

/// <summary>Partial matches extended by the results of their query; those of one partial match are chained in order of arrival.</summary>
internal sealed class ResultTokens(TokenTable? before) : TokenTable(before)
{
    /// <summary>No row.</summary>
    internal const int None = -1;

    private readonly RowNumbers numbers = new();
    private readonly Column<Result> results = new();

    // One more than the row of the first result: what was never reached has none.
    private readonly Column<int> firstOfMatch = new();

    internal override Fact FactAt(int row) => results[row].Fact!;

    internal override int RowBefore(int row) => results[row].Match;

    /// <summary>First result of a partial match, or <see cref="None"/>.</summary>
    internal int FirstOf(int match) => firstOfMatch.Read(match) - 1;

    /// <summary>Result of the same partial match after <paramref name="row"/>, or <see cref="None"/> after the last.</summary>
    internal int Next(int row)
    {
        ref Result at = ref results[row];
        return at.Next == firstOfMatch[at.Match] - 1 ? None : at.Next;
    }

    internal int Add(int match, ResultFact fact)
    {
        int row = numbers.Take();
        ref Result made = ref results.Reach(row);
        made = new Result(fact, match, row, row);
        ref int first = ref firstOfMatch.Reach(match);
        if (first == 0)
        {
            first = row + 1;
            return row;
        }
        ref Result head = ref results[first - 1];
        made.Next = first - 1;
        made.Previous = head.Previous;
        results[head.Previous].Next = row;
        head.Previous = row;
        return row;
    }

    internal void Remove(int row)
    {
        Result gone = results[row];
        if (gone.Next == row)
        {
            firstOfMatch[gone.Match] = 0;
        }
        else
        {
            results[gone.Previous].Next = gone.Next;
            results[gone.Next].Previous = gone.Previous;
            if (firstOfMatch[gone.Match] == row + 1)
                firstOfMatch[gone.Match] = gone.Next + 1;
        }
        results[row] = default;
        numbers.GiveBack(row);
    }

    /// <param name="Fact">The result; null where the row is free.</param>
    /// <param name="Match">Row of the partial match in the table before.</param>
    /// <param name="Next">Next result of the same partial match; circular.</param>
    /// <param name="Previous">Previous result of the same partial match; the first one's is the last.</param>
    [StructLayout(LayoutKind.Auto)]
    private record struct Result(ResultFact? Fact, int Match, int Next, int Previous);
}
