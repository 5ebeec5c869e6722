using NRules.Compilation;
using NRules.Rete.Alpha;
using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>
/// Lets a partial match through while some fact matches it (Exists) or while none does (Not). It decides at the end of a batch, so that
/// the order inside a batch makes no match that the batch itself undoes. A partial match is paired with one fact that proves existence for
/// it: while that one stands, other facts that match cost nothing (the watched literal of satisfiability solvers).
/// </summary>
internal sealed class ExistentialNode(ExistentialPlan plan, Network network, AlphaIndex index)
    : RightNode(plan, network, index)
{
    private readonly Column<WitnessStates> states = new();
    private readonly BatchList<int> pending = new();
    private readonly List<int> found = [];
    private readonly List<(int Pair, bool Stays)> judged = [];

    private bool IsNegated { get; } = plan.IsNegated;

    internal override void RightInsert(int row)
    {
        found.Clear();
        FindMatches(row, NoStamp, found);
        Witness(row);
    }

    internal override void RightUpdate(int row)
    {
        found.Clear();
        judged.Clear();
        JudgeFact(row, Network.NextStamp(), judged);
        FindMatches(row, NoStamp, found);
        Witness(row);
        foreach ((int pair, bool stays) in judged)
            if (!stays)
                LoseWitness(pair);
    }

    internal override void RightRemove(int row)
    {
        for (int pair = Pairs.FirstOfFact(row); pair != Pairs.None; pair = Pairs.FirstOfFact(row))
            LoseWitness(pair);
    }

    internal override void Flush()
    {
        foreach (int match in pending)
            if (Has(match, WitnessStates.Pending))
                Decide(match);
        pending.Clear();
    }

    internal override IEnumerable<int> OutputsOf(int row) => Has(row, WitnessStates.Passed) ? [row] : [];

    private protected override void Insert(int row)
    {
        states.Reach(row) = WitnessStates.None;
        Wait(row);
    }

    private protected override void OnUpdate(int row)
    {
        states[row] |= WitnessStates.Changed;
        Release(row);
        Wait(row);
    }

    private protected override void OnForget(int row)
    {
        if (Has(row, WitnessStates.Passed))
            Withdraw(row);
        Release(row);
        states[row] = WitnessStates.None;
    }

    /// <summary>Only those that have been found to be without a witness stand in the index of partial matches: no other cares for a new fact.</summary>
    private void Witness(int row)
    {
        foreach (int match in found)
        {
            RemoveMatch(match);
            Pairs.Add(match, row);
            Wait(match);
        }
    }

    private void LoseWitness(int pair)
    {
        int match = Pairs.MatchOf(pair);
        Pairs.Remove(pair);
        Wait(match);
    }

    /// <summary>Takes the partial match out of the index, or from its witness.</summary>
    private void Release(int match)
    {
        RemoveMatch(match);
        int pair = Pairs.FirstOfMatch(match);
        if (pair != Pairs.None)
            Pairs.Remove(pair);
    }

    private void Wait(int match)
    {
        if (Has(match, WitnessStates.Pending))
            return;
        states[match] |= WitnessStates.Pending;
        pending.Add(match);
        Network.FlushLater(this);
    }

    private void Decide(int match)
    {
        if (Pairs.FirstOfMatch(match) == Pairs.None)
        {
            Frame.MoveTo(match);
            LeftKey key = KeyInFrame();
            int witness = FindFirstFact(key);
            if (witness != HashRows.None)
                Pairs.Add(match, witness);
            else
                AddMatch(match, key);
        }
        bool passes = (Pairs.FirstOfMatch(match) != Pairs.None) != IsNegated;
        WitnessStates before = states[match];
        states[match] = passes ? WitnessStates.Passed : WitnessStates.None;
        if (!before.HasFlag(WitnessStates.Passed))
        {
            if (passes)
                Emit(match);
        }
        else if (!passes)
        {
            EmitRemoval(match);
        }
        else if (before.HasFlag(WitnessStates.Changed))
        {
            EmitUpdate(match);
        }
    }

    private bool Has(int match, WitnessStates state) => (states.Read(match) & state) != WitnessStates.None;
}
