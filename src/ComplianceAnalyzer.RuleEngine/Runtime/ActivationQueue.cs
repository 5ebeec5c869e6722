using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using NRules.Rete.Beta;

namespace NRules.Runtime;

/// <summary>Matches that wait to fire: the highest priority first, and within a priority the longest wait first.</summary>
internal sealed class ActivationQueue
{
    private readonly SortedList<int, Line> lines = new(Comparer<int>.Create((x, y) => y.CompareTo(x)));

    internal bool IsEmpty => First is null;

    /// <summary>The match that fires next; null where none waits.</summary>
    internal RuleMatch? First
    {
        get
        {
            // Asked for several times a firing: by index, since an enumerator would be allocated.
            for (int i = 0; i < lines.Count; i++)
                if (lines.GetValueAtIndex(i).TryPeek(out RuleMatch? first))
                    return first;
            return null;
        }
    }

    internal void Enqueue(RuleMatch match)
    {
        if (match.Has(MatchStates.Enqueued))
            return;
        match.Set(MatchStates.Enqueued);
        int priority = match.Rule.Priority;
        if (!lines.TryGetValue(priority, out Line? line))
            lines.Add(priority, line = new Line());
        line.Add(match);
    }

    internal void Remove(RuleMatch match)
    {
        if (!match.Has(MatchStates.Enqueued))
            return;
        match.Clear(MatchStates.Enqueued);
        lines[match.Rule.Priority].Leave();
    }

    /// <summary>
    /// The matches of one priority. One that has left stays in the array as an entry that counts no longer, until it comes to the front or
    /// such entries are the majority.
    /// </summary>
    private sealed class Line
    {
        private const int FewEntries = 16;

        private Queue<Entry> entries = new();
        private int waiting;
        private int lastTicket;

        internal void Add(RuleMatch match)
        {
            match.Ticket = ++lastTicket;
            entries.Enqueue(new Entry(match.Row is null ? match : match.Node, match.Row ?? 0, lastTicket));
            waiting++;
        }

        internal void Leave()
        {
            waiting--;
            if (entries.Count > (2 * waiting) + FewEntries)
                entries = new Queue<Entry>(entries.Where(entry => entry.Find() is not null));
        }

        internal bool TryPeek([NotNullWhen(true)] out RuleMatch? first)
        {
            while (entries.TryPeek(out Entry entry))
            {
                first = entry.Find();
                if (first is not null)
                    return true;
                entries.Dequeue();
            }
            first = null;
            return false;
        }

        /// <param name="Holder">The node that has the match in a row; the match itself where it has left the table.</param>
        /// <param name="Row">The row.</param>
        /// <param name="Ticket">Its number in the line; a match that left and came back has another one.</param>
        [StructLayout(LayoutKind.Auto)]
        private readonly record struct Entry(object Holder, int Row, int Ticket)
        {
            /// <summary>The match; null where it waits no longer, or in another place.</summary>
            internal RuleMatch? Find()
            {
                if (Holder is RuleMatch gone)
                    return gone.Has(MatchStates.Enqueued) && gone.Ticket == Ticket ? gone : null;
                var node = (TerminalNode)Holder;
                MatchState state = node.StateAt(Row);
                return (state.States & MatchStates.Enqueued) != MatchStates.None && state.Ticket == Ticket
                    ? node.MatchAt(Row)
                    : null;
            }
        }
    }
}
