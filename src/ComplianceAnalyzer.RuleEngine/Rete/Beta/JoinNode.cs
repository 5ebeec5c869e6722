using NRules.Compilation;
using NRules.Rete.Alpha;
using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>Extends each partial match by each fact that fits it: its pairs are the partial matches of the nodes below.</summary>
internal sealed class JoinNode : RightNode
{
    // A change is judged in full before any of it is passed on; the lists are emptied and filled anew by each change.
    private readonly List<(int Pair, bool Stays)> judged = [];
    private readonly List<int> found = [];

    internal JoinNode(RightPlan plan, Network network, AlphaIndex index)
        : base(plan, network, index)
    {
        Output = new PairTokens(Input, Pairs, index.Memory!);
    }

    internal override TokenTable Output { get; }

    internal override void RightInsert(int row)
    {
        found.Clear();
        FindMatches(row, NoStamp, found);
        foreach (int match in found)
            Emit(Pairs.Add(match, row));
    }

    internal override void RightUpdate(int row)
    {
        judged.Clear();
        found.Clear();
        int stamp = Network.NextStamp();
        JudgeFact(row, stamp, judged);
        FindMatches(row, stamp, found);
        PassOn();
        foreach (int match in found)
            Emit(Pairs.Add(match, row));
    }

    internal override void RightRemove(int row)
    {
        for (int pair = Pairs.FirstOfFact(row); pair != Pairs.None; pair = Pairs.FirstOfFact(row))
        {
            Withdraw(pair);
            Pairs.Remove(pair);
        }
    }

    internal override IEnumerable<int> OutputsOf(int row)
    {
        for (int pair = Pairs.FirstOfMatch(row); pair != Pairs.None; pair = Pairs.NextOfMatch(pair))
            yield return pair;
    }

    private protected override void Insert(int row)
    {
        Frame.MoveTo(row);
        LeftKey key = KeyInFrame();
        AddMatch(row, key);
        found.Clear();
        FindFacts(key, NoStamp, found);
        foreach (int fact in found)
            Emit(Pairs.Add(row, fact));
    }

    private protected override void OnUpdate(int row)
    {
        judged.Clear();
        found.Clear();
        int stamp = Network.NextStamp();
        Frame.MoveTo(row);
        JudgeMatch(row, stamp, judged);
        LeftKey key = KeyInFrame();
        RemoveMatch(row);
        AddMatch(row, key);
        FindFacts(key, stamp, found);
        PassOn();
        foreach (int fact in found)
            Emit(Pairs.Add(row, fact));
    }

    private protected override void OnForget(int row)
    {
        for (int pair = Pairs.FirstOfMatch(row); pair != Pairs.None; pair = Pairs.FirstOfMatch(row))
        {
            Withdraw(pair);
            Pairs.Remove(pair);
        }
        RemoveMatch(row);
    }

    private void PassOn()
    {
        foreach ((int pair, bool stays) in judged)
            if (stays)
            {
                EmitUpdate(pair);
            }
            else
            {
                EmitRemoval(pair);
                Pairs.Remove(pair);
            }
    }
}
