using NRules.Compilation;
using NRules.Rete.Alpha;
using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>
/// Lets a partial match through while some fact matches it (Exists) or while none does (Not). It decides at the end of a batch, so that
/// the order inside a batch makes no match that the batch itself undoes.
/// </summary>
internal sealed class ExistentialNode(ExistentialPlan plan, Network network, AlphaIndex index)
    : RightNode(plan, network, index)
{
    private readonly List<WatchingToken> pending = [];
    private readonly List<LeftToken> found = [];
    private readonly List<WatchingToken> lost = [];

    private bool IsNegated { get; } = plan.IsNegated;

    public override void RightInsert(AlphaEntry entry)
    {
        found.Clear();
        FindLeft(entry, Index.CurrentKey, Network.NextStamp(), found);
        Witness(entry);
    }

    public override void RightUpdate(AlphaEntry entry)
    {
        found.Clear();
        lost.Clear();
        for (EntryLink link = entry.NextLink; link != entry; link = link.NextLink)
            if (link is Watch watch && watch.Token.Owner == this && !Test(watch.Token, entry.Fact))
                lost.Add(watch.Token);
        FindLeft(entry, Index.CurrentKey, Network.NextStamp(), found);
        Witness(entry);
        foreach (WatchingToken token in lost)
            LoseWitness(token);
    }

    internal void LoseWitness(WatchingToken token)
    {
        token.Watch!.LeaveList();
        token.Watch = null;
        Wait(token);
    }

    internal override void Flush()
    {
        foreach (WatchingToken token in pending)
            if (!token.IsDead)
                Decide(token);
        pending.Clear();
    }

    private protected override Token CreateToken(LeftToken? parent, Fact? fact) =>
        new WatchingToken(this, parent, fact);

    private protected override void Insert(Token token) => Wait((WatchingToken)token);

    private protected override void OnUpdate(Token token)
    {
        var changed = (WatchingToken)token;
        changed.IsChanged = true;
        RemoveLeft(changed);
        changed.Watch?.LeaveList();
        changed.Watch = null;
        Wait(changed);
    }

    private protected override void OnForget(Token token)
    {
        var gone = (WatchingToken)token;
        RemoveLeft(gone);
        gone.Watch?.LeaveList();
        gone.Watch = null;
    }

    /// <summary>Only tokens that have been found to be without a witness stand in the left memory: no other cares for a new fact.</summary>
    private void Witness(AlphaEntry entry)
    {
        foreach (LeftToken token in found)
        {
            RemoveLeft(token);
            Hold((WatchingToken)token, entry);
            Wait((WatchingToken)token);
        }
    }

    private void Wait(WatchingToken token)
    {
        if (token.IsPending)
            return;
        token.IsPending = true;
        pending.Add(token);
        Network.FlushLater(this);
    }

    private void Decide(WatchingToken token)
    {
        token.IsPending = false;
        if (token.Watch is null)
        {
            LeftKey key = KeyOf(token);
            if (FindFirstRight(token, key) is { } witness)
                Hold(token, witness);
            else
                AddLeft(token, key);
        }
        bool passes = (token.Watch is not null) != IsNegated;
        if (token.FirstChild is null)
        {
            if (passes)
                Emit(token, null, null);
        }
        else if (!passes)
        {
            Counters.RetractOutputCount++;
            token.RemoveChildren();
        }
        else if (token.IsChanged)
        {
            Counters.UpdateOutputCount++;
            token.UpdateChildren();
        }
        token.IsChanged = false;
    }

    private static void Hold(WatchingToken token, AlphaEntry witness)
    {
        token.Watch = new Watch(token);
        witness.Append(token.Watch);
    }
}
