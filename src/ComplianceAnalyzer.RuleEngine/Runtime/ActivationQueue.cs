using NRules.Rete.Beta;
using NRules.Rete.Memory;

namespace NRules.Runtime;

/// <summary>Matches that wait to fire: the highest priority first, and within a priority the longest wait first.</summary>
internal sealed class ActivationQueue
{
    private readonly SortedList<int, Queue> queues = new(Comparer<int>.Create((x, y) => y.CompareTo(x)));

    internal bool IsEmpty => First is null;

    /// <summary>The match that fires next; null where none waits.</summary>
    internal TerminalToken? First
    {
        get
        {
            // Asked for several times a firing: by index, since an enumerator would be allocated.
            for (int i = 0; i < queues.Count; i++)
                if (queues.GetValueAtIndex(i).Head is { } head)
                    return head;
            return null;
        }
    }

    internal void Enqueue(TerminalToken match)
    {
        if (match.Has(MatchStates.Enqueued))
            return;
        match.Set(MatchStates.Enqueued);
        int priority = match.Rule.Priority;
        if (!queues.TryGetValue(priority, out Queue? queue))
            queues.Add(priority, queue = new Queue());
        queue.Add(match);
    }

    internal void Remove(TerminalToken match)
    {
        if (!match.Has(MatchStates.Enqueued))
            return;
        match.Clear(MatchStates.Enqueued);
        queues[match.Rule.Priority].Remove(match);
    }

    /// <summary>A match stands in no index: the links of the index are free for the queue.</summary>
    private sealed class Queue
    {
        internal TerminalToken? Head { get; private set; }

        internal void Add(TerminalToken match)
        {
            if (Head is null)
            {
                Head = match;
                match.NextInGroup = match;
                match.PreviousInGroup = match;
                return;
            }
            Indexed last = Head.PreviousInGroup!;
            match.PreviousInGroup = last;
            match.NextInGroup = Head;
            last.NextInGroup = match;
            Head.PreviousInGroup = match;
        }

        internal void Remove(TerminalToken match)
        {
            Indexed next = match.NextInGroup!;
            if (ReferenceEquals(next, match))
            {
                Head = null;
            }
            else
            {
                match.PreviousInGroup!.NextInGroup = next;
                next.PreviousInGroup = match.PreviousInGroup;
                if (ReferenceEquals(Head, match))
                    Head = (TerminalToken)next;
            }
            match.NextInGroup = null;
            match.PreviousInGroup = null;
        }
    }
}
