using NRules.Compilation;
using NRules.Rete.Alpha;
using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>Extends each partial match by each fact that fits it.</summary>
internal sealed class JoinNode(RightPlan plan, Network network, AlphaIndex index) : RightNode(plan, network, index)
{
    // A change is judged in full before any of it is passed on; the lists are emptied and filled anew by each change.
    private readonly List<(Token Child, bool Stays)> judged = [];
    private readonly List<LeftToken> newLeft = [];
    private readonly List<AlphaEntry> newRight = [];

    public override void RightInsert(AlphaEntry entry)
    {
        newLeft.Clear();
        FindLeft(entry, Index.CurrentKey, Network.NextStamp(), newLeft);
        foreach (LeftToken token in newLeft)
            Emit(token, entry.Fact, entry);
    }

    public override void RightUpdate(AlphaEntry entry)
    {
        judged.Clear();
        newLeft.Clear();
        int stamp = Network.NextStamp();
        for (EntryLink link = entry.NextLink; link != entry; link = link.NextLink)
            if (link is Token child && child.Owner.Source == this)
                if (Judge(child, Test(child.Parent!, entry.Fact)))
                    child.Parent!.Stamp = stamp;
        FindLeft(entry, Index.CurrentKey, stamp, newLeft);
        PassOn();
        foreach (LeftToken token in newLeft)
            Emit(token, entry.Fact, entry);
    }

    private protected override void Insert(Token token)
    {
        var left = (LeftToken)token;
        LeftKey key = KeyOf(left);
        AddLeft(left, key);
        newRight.Clear();
        FindRight(left, key, Network.NextStamp(), newRight);
        foreach (AlphaEntry entry in newRight)
            Emit(left, entry.Fact, entry);
    }

    private protected override void OnUpdate(Token token)
    {
        var left = (LeftToken)token;
        judged.Clear();
        newRight.Clear();
        int stamp = Network.NextStamp();
        for (Token? child = left.FirstChild; child is not null; child = left.NextChild(child))
        {
            var fact = (WorkingFact)child.Fact!;
            if (Judge(child, Test(left, fact)))
                fact.EntryIn(Memory!)!.Stamp = stamp;
        }
        LeftKey key = KeyOf(left);
        RemoveLeft(left);
        AddLeft(left, key);
        FindRight(left, key, stamp, newRight);
        PassOn();
        foreach (AlphaEntry entry in newRight)
            Emit(left, entry.Fact, entry);
    }

    private protected override void OnForget(Token token) => RemoveLeft((LeftToken)token);

    private bool Judge(Token child, bool stays)
    {
        judged.Add((child, stays));
        return stays;
    }

    private void PassOn()
    {
        foreach ((Token child, bool stays) in judged)
            if (stays)
                EmitUpdate(child);
            else
                EmitRemoval(child);
    }
}
