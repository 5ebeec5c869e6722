using NRules.Rete;
using NRules.Rete.Beta;
using NRules.Rete.Memory;

namespace NRules.Runtime;

/// <summary>
/// Which match stands behind which fact. Several matches may yield equal facts: the fact is there once and goes with the last of them
/// (truth maintenance by counted supports).
/// </summary>
internal sealed class Links(WorkingMemory memory, Network network)
{
    private readonly Queue<(LinkedFactAction Action, WorkingFact Fact)> queue = [];

    /// <summary>Changes of linked facts wait to be matched.</summary>
    internal bool IsWaiting => queue.Count > 0;

    internal IReadOnlyCollection<object> KeysOf(RuleMatch match)
    {
        var keys = new List<object>();
        for (LinkedFact? link = match.FirstLinked; link is not null; link = link.Next)
            keys.Insert(0, link.Key);
        return keys;
    }

    internal LinkedFact? Find(RuleMatch match, object key)
    {
        ArgumentNullException.ThrowIfNull(key);
        LinkedFact? link = match.FirstLinked;
        while (link is not null && !link.Key.Equals(key))
            link = link.Next;
        return link;
    }

    internal void Insert(RuleMatch match, object key, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (Find(match, key) is not null)
            throw new ArgumentException($"The match has a fact linked under key '{key}' already.", nameof(key));
        var link = new LinkedFact(key, match, match.FirstLinked);
        Support(link, value);
        match.FirstLinked = link;
    }

    internal void Update(RuleMatch match, object key, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        LinkedFact link =
            Find(match, key)
            ?? throw new ArgumentException($"The match has no fact linked under key '{key}'.", nameof(key));
        WorkingFact fact = link.Fact;
        WorkingFact? equal = memory.Find(value);
        bool isOwn = !fact.IsAsserted && fact.HasOneSupport;
        if (isOwn && (equal is null || equal == fact))
        {
            if (!ReferenceEquals(fact.Value, value))
            {
                memory.Replace(fact, value);
                network.Replace(fact);
            }
            if (!fact.IsQueued)
            {
                queue.Enqueue((LinkedFactAction.Update, fact));
                network.UnsettledCount++;
            }
        }
        else if (equal != fact)
        {
            Release(link);
            Support(link, value);
        }
    }

    internal void Retract(RuleMatch match, object key, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        LinkedFact link =
            Find(match, key)
            ?? throw new ArgumentException($"The match has no fact linked under key '{key}'.", nameof(key));
        if (memory.Find(value) != link.Fact)
            throw new ArgumentException($"Fact '{value}' is not the one linked under key '{key}'.", nameof(value));
        Unlink(link);
        Release(link);
    }

    /// <summary>The facts could not be matched: no match stands behind them any more, and they are gone.</summary>
    internal void Drop(IEnumerable<WorkingFact> facts)
    {
        foreach (WorkingFact fact in facts)
        {
            foreach (LinkedFact link in fact.Supports.ToArray())
            {
                Unlink(link);
                fact.RemoveSupport(link);
            }
            memory.Remove(fact);
        }
    }

    /// <summary>The match is gone: what it alone stood behind goes too.</summary>
    internal void ReleaseAll(RuleMatch match)
    {
        foreach (object key in KeysOf(match))
            Release(Find(match, key)!);
        match.FirstLinked = null;
    }

    /// <summary>Takes the next changes of one kind that wait to be matched; there are none where nothing waits.</summary>
    internal List<WorkingFact> TakeRun(out LinkedFactAction action)
    {
        action = default;
        var run = new List<WorkingFact>();
        while (queue.TryPeek(out (LinkedFactAction Action, WorkingFact Fact) change))
        {
            // What was linked and released before it was matched needs no matching.
            bool isCalledOff = change is { Action: LinkedFactAction.Insert, Fact.IsQueued: false };
            if (!isCalledOff && run.Count > 0 && change.Action != action)
                break;
            queue.Dequeue();
            if (change.Action == LinkedFactAction.Update)
                network.UnsettledCount--;
            if (isCalledOff)
                continue;
            action = change.Action;
            run.Add(change.Fact);
        }
        return run;
    }

    private static void Unlink(LinkedFact link)
    {
        RuleMatch match = link.Match;
        if (match.FirstLinked == link)
        {
            match.FirstLinked = link.Next;
            return;
        }
        LinkedFact before = match.FirstLinked!;
        while (before.Next != link)
            before = before.Next!;
        before.Next = link.Next;
    }

    private void Support(LinkedFact link, object value)
    {
        WorkingFact fact = memory.FindOrAdd(value, out bool isNew);
        if (isNew)
        {
            fact.IsQueued = true;
            queue.Enqueue((LinkedFactAction.Insert, fact));
        }
        fact.AddSupport(link);
    }

    private void Release(LinkedFact link)
    {
        WorkingFact fact = link.Fact;
        fact.RemoveSupport(link);
        if (fact.IsLinked || fact.IsAsserted)
            return;
        memory.Remove(fact);
        if (fact.IsQueued)
            fact.IsQueued = false;
        else
            queue.Enqueue((LinkedFactAction.Retract, fact));
    }
}
