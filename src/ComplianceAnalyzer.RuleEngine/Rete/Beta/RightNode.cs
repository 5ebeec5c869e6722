using NRules.Compilation;
using NRules.Rete.Alpha;
using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>A node that compares partial matches with the facts of an alpha memory: both sides stand under the hash of the join key.</summary>
internal abstract class RightNode : AlphaFedNode
{
    /// <summary>Stamp of a search that leaves nothing out.</summary>
    private protected const int NoStamp = -1;

    private readonly RightPlan plan;

    /// <summary>Partial matches by the hash of their key.</summary>
    private readonly KeyedRows matches;

    /// <summary>False where the partial matches are the facts of an alpha memory, which keeps the index.</summary>
    private readonly bool keepsMatches;

    // The last update that has found a partial match, or a fact, in a pair that stays: the search for new pairs leaves it out.
    private readonly Column<int> matchStamps = new();
    private readonly Column<int> factStamps = new();

    private protected RightNode(RightPlan plan, Network network, AlphaIndex index)
        : base(plan, network)
    {
        this.plan = plan;
        AlphaIndex? shared = plan.LeftIndexIn(network);
        matches = shared?.Rows ?? new KeyedRows();
        keepsMatches = shared is null;
        Index = index;
        Frame = new Frame(Input);
    }

    internal override AlphaMemory? Memory => Index.Memory;

    private protected AlphaIndex Index { get; }

    /// <summary>Partial matches with the facts that they hold in this node.</summary>
    private protected Pairs Pairs { get; } = new();

    /// <summary>Shows the partial match that is being looked at.</summary>
    private protected Frame Frame { get; }

    /// <summary>True where the partial match in the frame and the fact meet every condition that needs both.</summary>
    private bool Test(int row) => Test(row, plan.Conditions);

    private bool Test(int row, CompiledExpression<bool>[] conditions)
    {
        AlphaMemory memory = Memory!;
        foreach (CompiledExpression<bool> condition in conditions)
            if (!Network.Evaluator.Test(condition, Frame, memory.ValueAt(row), new Subject(memory, row), Plan))
                return false;
        return true;
    }

    /// <summary>What is asked of a pair of equal hash: all conditions where somebody watches them, or a hash may be an old one.</summary>
    private CompiledExpression<bool>[] AskedOfEqualHash =>
        Network.UnsettledCount > 0 || Network.Evaluator.IsWatched ? plan.Conditions : plan.ConditionsBeyondKey;

    /// <summary>Computes the key of the partial match in the frame; <see cref="AddMatch"/> puts it in its place.</summary>
    private protected LeftKey KeyInFrame() => plan.Key.Of(Frame.Values);

    private protected void AddMatch(int match, LeftKey key)
    {
        if (!keepsMatches)
            return;
        if (key.Kind == LeftKeyKind.Keyed)
            matches.Add(match, key.Hash);
        else if (key.Kind == LeftKeyKind.Unkeyed)
            matches.Unkeyed.Add(match);
    }

    private protected void RemoveMatch(int match)
    {
        if (keepsMatches)
            matches.Remove(match);
    }

    /// <summary>Judges the pairs of a fact anew; the partial matches of those that stay get the stamp.</summary>
    private protected void JudgeFact(int row, int stamp, List<(int Pair, bool Stays)> judged)
    {
        for (int pair = Pairs.FirstOfFact(row); pair != Pairs.None; pair = Pairs.NextOfFact(pair))
        {
            int match = Pairs.MatchOf(pair);
            Frame.MoveTo(match);
            bool stays = Test(row);
            judged.Add((pair, stays));
            if (stays)
                matchStamps.Reach(match) = stamp;
        }
    }

    /// <summary>Judges the pairs of the partial match in the frame anew; the facts of those that stay get the stamp.</summary>
    private protected void JudgeMatch(int match, int stamp, List<(int Pair, bool Stays)> judged)
    {
        for (int pair = Pairs.FirstOfMatch(match); pair != Pairs.None; pair = Pairs.NextOfMatch(pair))
        {
            int row = Pairs.FactOf(pair);
            bool stays = Test(row);
            judged.Add((pair, stays));
            if (stays)
                factStamps.Reach(row) = stamp;
        }
    }

    /// <summary>Adds the partial matches that the row's fact fits to <paramref name="found"/>, but for those of the stamp.</summary>
    private protected void FindMatches(int row, int stamp, List<int> found)
    {
        RightKey key = Index.CurrentKey;
        if (key.IsUnkeyed)
        {
            foreach (int match in matches.Keyed())
                Consider(match, plan.Conditions);
        }
        else
        {
            CompiledExpression<bool>[] asked = AskedOfEqualHash;
            for (
                int head = matches.Find(key.Hash), match = head;
                match != HashRows.None;
                match = matches.Next(match, head)
            )
                Consider(match, asked);
        }
        foreach (int match in matches.Unkeyed)
            Consider(match, plan.Conditions);

        void Consider(int match, CompiledExpression<bool>[] asked)
        {
            if (matchStamps.Read(match) == stamp)
                return;
            if (asked.Length > 0)
                Frame.MoveTo(match);
            if (Test(row, asked))
                found.Add(match);
        }
    }

    /// <summary>Adds the rows that the partial match in the frame fits to <paramref name="found"/>, but for those of the stamp.</summary>
    private protected void FindFacts(LeftKey key, int stamp, List<int> found)
    {
        if (key.Kind == LeftKeyKind.Unkeyed)
        {
            foreach (int row in Index.All())
                Consider(row, plan.Conditions);
        }
        else if (key.Kind == LeftKeyKind.Keyed)
        {
            CompiledExpression<bool>[] asked = AskedOfEqualHash;
            for (
                int head = Index.Rows.Find(key.Hash), row = head;
                row != HashRows.None;
                row = Index.Rows.Next(row, head)
            )
                Consider(row, asked);
            foreach (int row in Index.Rows.Unkeyed)
                Consider(row, plan.Conditions);
        }

        void Consider(int row, CompiledExpression<bool>[] asked)
        {
            if (factStamps.Read(row) != stamp && (asked.Length == 0 || Test(row, asked)))
                found.Add(row);
        }
    }

    /// <summary>First row that the partial match in the frame fits, or <see cref="HashRows.None"/>.</summary>
    private protected int FindFirstFact(LeftKey key)
    {
        if (key.Kind == LeftKeyKind.Never)
            return HashRows.None;
        if (key.Kind == LeftKeyKind.Unkeyed)
            return FirstThatFits(Index.All());
        CompiledExpression<bool>[] asked = AskedOfEqualHash;
        for (int head = Index.Rows.Find(key.Hash), row = head; row != HashRows.None; row = Index.Rows.Next(row, head))
            if (asked.Length == 0 || Test(row, asked))
                return row;
        return Index.Rows.Unkeyed.Count == 0 ? HashRows.None : FirstThatFits(Index.Rows.Unkeyed);
    }

    private int FirstThatFits(IEnumerable<int> rows)
    {
        foreach (int row in rows)
            if (Test(row))
                return row;
        return HashRows.None;
    }
}
