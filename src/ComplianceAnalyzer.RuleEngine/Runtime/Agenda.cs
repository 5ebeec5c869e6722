namespace NRules.Runtime;

/// <summary>Activations that wait to fire: by priority, then in the order in which they came.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Activation, (long Rank, long Order)> waiting = new();
    private readonly List<Activation> ended = [];
    private long order;

    internal void Add(Activation activation) => waiting.Enqueue(activation, (-(long)activation.Rule.Priority, order++));

    /// <summary>Takes note that a match is gone: it no longer fires, and what it yielded loses its support.</summary>
    internal void Remove(Activation activation)
    {
        activation.IsPending = false;
        activation.Trigger = RuleModel.MatchTrigger.Removed;
        if (activation.Linked.Count > 0)
            ended.Add(activation);
    }

    /// <summary>The next to fire, left in its place; null where none waits.</summary>
    internal Activation? Peek()
    {
        while (waiting.TryPeek(out Activation? next, out _))
        {
            if (next.IsPending)
                return next;
            waiting.Dequeue();
        }
        return null;
    }

    internal void Take(Activation next)
    {
        waiting.Dequeue();
        next.IsPending = false;
    }

    /// <summary>Hands over the matches that are gone and whose facts must be looked after.</summary>
    internal List<Activation> TakeEnded()
    {
        List<Activation> taken = [.. ended];
        ended.Clear();
        return taken;
    }
}
