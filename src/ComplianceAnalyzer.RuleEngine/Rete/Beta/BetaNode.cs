using NRules.Compilation;

namespace NRules.Rete.Beta;

/// <summary>
/// A node of one session's network that receives partial matches from above, as rows of a table, and makes or passes on rows for the nodes
/// below, which share them.
/// </summary>
internal abstract class BetaNode
{
    private BetaNode[] sinks = [];

    private protected BetaNode(BetaPlan plan, Network network)
    {
        Plan = plan;
        Network = network;
        Input = plan.Source is null ? null : network.BetaNodes[plan.Source.Position].Output;
    }

    internal BetaPlan Plan { get; }

    /// <summary>Larger than the id of every node above it.</summary>
    public int Id => Plan.Id;

    internal NodeCounters Counters { get; } = new();

    /// <summary>Partial matches that it has received and not lost.</summary>
    internal int TokenCount { get; private set; }

    /// <summary>The partial matches that it receives; null where they hold nothing.</summary>
    internal TokenTable? Input { get; }

    /// <summary>The partial matches that the nodes below receive; null where they hold nothing.</summary>
    internal virtual TokenTable? Output => Input;

    private protected Network Network { get; }

    internal void AddSink(BetaNode sink) => sinks = [.. sinks, sink];

    /// <summary>Rows of its output that came from a row of its input, in order of arrival.</summary>
    internal abstract IEnumerable<int> OutputsOf(int row);

    /// <summary>A new partial match arrives.</summary>
    internal void Receive(int row)
    {
        Counters.InsertInputCount++;
        TokenCount++;
        if (!Network.Timer.IsOn)
        {
            Insert(row);
            return;
        }
        var before = Network.Timer.Enter(Counters, NodeOperation.Insert);
        Insert(row);
        Network.Timer.Return(before);
    }

    /// <summary>One of its partial matches has changed.</summary>
    internal void Update(int row)
    {
        Counters.UpdateInputCount++;
        if (!Network.Timer.IsOn)
        {
            OnUpdate(row);
            return;
        }
        var before = Network.Timer.Enter(Counters, NodeOperation.Update);
        OnUpdate(row);
        Network.Timer.Return(before);
    }

    /// <summary>One of its partial matches is going; its row can still be read.</summary>
    internal void Forget(int row)
    {
        Counters.RetractInputCount++;
        TokenCount--;
        OnForget(row);
    }

    /// <summary>Brings out what it held back until the end of a batch.</summary>
    internal virtual void Flush() { }

    private protected abstract void Insert(int row);

    private protected abstract void OnUpdate(int row);

    /// <summary>Takes away what extends the row first, and then what the node holds of it.</summary>
    private protected abstract void OnForget(int row);

    private protected void Emit(int row)
    {
        Counters.InsertOutputCount++;
        foreach (BetaNode sink in sinks)
            sink.Receive(row);
    }

    private protected void EmitUpdate(int row)
    {
        Counters.UpdateOutputCount++;
        foreach (BetaNode sink in sinks)
            sink.Update(row);
    }

    /// <summary>The nodes below lose a row because it fits no longer.</summary>
    private protected void EmitRemoval(int row)
    {
        Counters.RetractOutputCount++;
        Withdraw(row);
    }

    /// <summary>The nodes below lose a row because what it came from is gone.</summary>
    private protected void Withdraw(int row)
    {
        foreach (BetaNode sink in sinks)
            sink.Forget(row);
    }
}
