using NRules.Compilation;
using NRules.Rete.Alpha;
using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>A node that compares partial matches with the facts of an alpha memory: both sides stand under the hash of the join key.</summary>
internal abstract class RightNode : BetaNode, IAlphaConsumer
{
    /// <summary>Stamp of a search that leaves nothing out.</summary>
    private protected const int NoStamp = -1;

    private readonly RightPlan plan;
    private readonly HashRows keyed = new();
    private readonly List<int> unkeyed = [];

    // The last update that has found a partial match, or a fact, in a pair that stays: the search for new pairs leaves it out.
    private readonly Column<int> matchStamps = new();
    private readonly Column<int> factStamps = new();

    private protected RightNode(RightPlan plan, Network network, AlphaIndex index)
        : base(plan, network)
    {
        this.plan = plan;
        Index = index;
        Frame = new Frame(Input);
    }

    public AlphaMemory? Memory => Index.Memory;

    private protected AlphaIndex Index { get; }

    /// <summary>Partial matches with the facts that they hold in this node.</summary>
    private protected Pairs Pairs { get; } = new();

    /// <summary>Shows the partial match that is being looked at.</summary>
    private protected Frame Frame { get; }

    public abstract void RightInsert(int row);

    public abstract void RightUpdate(int row);

    public abstract void RightRemove(int row);

    /// <summary>True where the partial match in the frame and the fact meet every condition that needs both.</summary>
    private protected bool Test(WorkingFact fact)
    {
        foreach (CompiledExpression<bool> condition in plan.Conditions)
            if (!Network.Evaluator.Test(condition, Frame, fact.Value, fact, Plan))
                return false;
        return true;
    }

    /// <summary>Computes the key of the partial match in the frame; <see cref="AddMatch"/> puts it in its place.</summary>
    private protected LeftKey KeyInFrame() => plan.Key.Of(Frame.Values);

    private protected void AddMatch(int match, LeftKey key)
    {
        if (key.Kind == LeftKeyKind.Keyed)
            keyed.Add(match, key.Hash);
        else if (key.Kind == LeftKeyKind.Unkeyed)
            unkeyed.Add(match);
    }

    private protected void RemoveMatch(int match)
    {
        if (!keyed.IsApart(match))
            keyed.Remove(match);
        else if (unkeyed.Count > 0)
            unkeyed.Remove(match);
    }

    /// <summary>Judges the pairs of a fact anew; the partial matches of those that stay get the stamp.</summary>
    private protected void JudgeFact(int row, int stamp, List<(int Pair, bool Stays)> judged)
    {
        WorkingFact fact = Memory!.FactAt(row);
        for (int pair = Pairs.FirstOfFact(row); pair != Pairs.None; pair = Pairs.NextOfFact(pair))
        {
            int match = Pairs.MatchOf(pair);
            Frame.MoveTo(match);
            bool stays = Test(fact);
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
            bool stays = Test(Memory!.FactAt(row));
            judged.Add((pair, stays));
            if (stays)
                factStamps.Reach(row) = stamp;
        }
    }

    /// <summary>Adds the partial matches that the row's fact fits to <paramref name="found"/>, but for those of the stamp.</summary>
    private protected void FindMatches(int row, int stamp, List<int> found)
    {
        RightKey key = Index.CurrentKey;
        WorkingFact fact = Memory!.FactAt(row);
        if (key.IsUnkeyed)
            foreach (int match in keyed.All())
                Consider(match);
        else
            for (int head = keyed.Find(key.Hash), match = head; match != HashRows.None; match = keyed.Next(match, head))
                Consider(match);
        foreach (int match in unkeyed)
            Consider(match);

        void Consider(int match)
        {
            if (matchStamps.Read(match) == stamp)
                return;
            Frame.MoveTo(match);
            if (Test(fact))
                found.Add(match);
        }
    }

    /// <summary>Adds the rows that the partial match in the frame fits to <paramref name="found"/>, but for those of the stamp.</summary>
    private protected void FindFacts(LeftKey key, int stamp, List<int> found)
    {
        if (key.Kind == LeftKeyKind.Unkeyed)
        {
            foreach (int row in Index.All())
                Consider(row);
        }
        else if (key.Kind == LeftKeyKind.Keyed)
        {
            for (int head = Index.Find(key.Hash), row = head; row != HashRows.None; row = Index.Next(row, head))
                Consider(row);
            foreach (int row in Index.Unkeyed)
                Consider(row);
        }

        void Consider(int row)
        {
            if (factStamps.Read(row) != stamp && Test(Memory!.FactAt(row)))
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
        for (int head = Index.Find(key.Hash), row = head; row != HashRows.None; row = Index.Next(row, head))
            if (Test(Memory!.FactAt(row)))
                return row;
        return Index.Unkeyed.Count == 0 ? HashRows.None : FirstThatFits(Index.Unkeyed);
    }

    private int FirstThatFits(IEnumerable<int> rows)
    {
        foreach (int row in rows)
            if (Test(Memory!.FactAt(row)))
                return row;
        return HashRows.None;
    }
}
