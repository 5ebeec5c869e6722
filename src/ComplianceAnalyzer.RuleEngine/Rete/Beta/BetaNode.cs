using NRules.Compilation;
using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>A node of one session's network that receives partial matches from above and extends them for the nodes below.</summary>
internal abstract class BetaNode(BetaPlan plan, Network network)
{
    private readonly List<BetaNode> sinks = [];

    internal BetaPlan Plan { get; } = plan;

    /// <summary>Larger than the id of every node above it.</summary>
    public int Id => Plan.Id;

    /// <summary>The node whose output it receives.</summary>
    internal BetaNode? Source { get; private set; }

    internal NodeCounters Counters { get; } = new();

    /// <summary>Partial matches that it holds.</summary>
    internal int TokenCount { get; private set; }

    private protected Network Network { get; } = network;

    internal void AddSink(BetaNode sink)
    {
        sinks.Add(sink);
        sink.Source = this;
    }

    /// <summary>A new partial match arrives.</summary>
    /// <param name="parent">What it extends.</param>
    /// <param name="fact">What it adds; null where the level only tests.</param>
    /// <param name="anchor">Anchor of the list of what came from the fact.</param>
    internal void Receive(LeftToken? parent, Fact? fact, EntryLink? anchor)
    {
        Counters.InsertInputCount++;
        TokenCount++;
        Token token = CreateToken(parent, fact);
        parent?.AddChild(token);
        anchor?.Append(token);
        if (!Network.Timer.IsOn)
        {
            Insert(token);
            return;
        }
        var before = Network.Timer.Enter(Counters, NodeOperation.Insert);
        Insert(token);
        Network.Timer.Return(before);
    }

    /// <summary>One of its partial matches has changed.</summary>
    internal void Update(Token token)
    {
        Counters.UpdateInputCount++;
        if (!Network.Timer.IsOn)
        {
            OnUpdate(token);
            return;
        }
        var before = Network.Timer.Enter(Counters, NodeOperation.Update);
        OnUpdate(token);
        Network.Timer.Return(before);
    }

    /// <summary>One of its partial matches is gone; what extended it is gone already.</summary>
    internal void Forget(Token token)
    {
        Counters.RetractInputCount++;
        TokenCount--;
        OnForget(token);
    }

    /// <summary>Brings out what it held back until the end of a batch.</summary>
    internal virtual void Flush() { }

    private protected virtual Token CreateToken(LeftToken? parent, Fact? fact) => new LeftToken(this, parent, fact);

    private protected abstract void Insert(Token token);

    private protected abstract void OnUpdate(Token token);

    private protected abstract void OnForget(Token token);

    private protected void Emit(LeftToken? parent, Fact? fact, EntryLink? anchor)
    {
        Counters.InsertOutputCount++;
        foreach (BetaNode sink in sinks)
            sink.Receive(parent, fact, anchor);
    }

    private protected void EmitUpdate(Token child)
    {
        Counters.UpdateOutputCount++;
        child.Owner.Update(child);
    }

    private protected void EmitRemoval(Token child)
    {
        Counters.RetractOutputCount++;
        child.Delete();
    }
}
