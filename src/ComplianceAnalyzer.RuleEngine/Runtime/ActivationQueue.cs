using System.Runtime.InteropServices;
using NRules.Compilation;
using NRules.Rete.Beta;

namespace NRules.Runtime;

/// <summary>Matches that wait to fire: the highest priority first, and within a priority the longest wait first.</summary>
internal sealed class ActivationQueue
{
    private readonly SortedList<int, Line> lines = new(Comparer<int>.Create((x, y) => y.CompareTo(x)));

    /// <summary>Rule of the match that fires next; null where none waits.</summary>
    internal CompiledRule? FirstRule => FirstEntry()?.Rule;

    /// <summary>The match that fires next; null where none waits.</summary>
    internal RuleMatch? First => FirstEntry()?.Match;

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

    private Entry? FirstEntry()
    {
        // By index, since an enumerator would be allocated.
        for (int i = 0; i < lines.Count; i++)
            if (lines.GetValueAtIndex(i).First() is { } first)
                return first;
        return null;
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
                entries = new Queue<Entry>(entries.Where(entry => entry.Waits));
        }

        /// <summary>The entry that waits longest; null where none waits.</summary>
        internal Entry? First()
        {
            while (entries.TryPeek(out Entry first))
            {
                if (first.Waits)
                    return first;
                entries.Dequeue();
            }
            // What the largest agenda took is not held for ever.
            if (entries.Capacity > FewEntries)
                entries.TrimExcess(FewEntries);
            return null;
        }
    }

    /// <param name="Holder">The node that has the match in a row; the match itself where it has left the table.</param>
    /// <param name="Row">The row.</param>
    /// <param name="Ticket">Its number in the line; a match that left and came back has another one.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(object Holder, int Row, int Ticket)
    {
        /// <summary>False where the match waits no longer, or in another place.</summary>
        internal bool Waits =>
            Holder is TerminalNode node
                ? IsOf(node.StateAt(Row))
                : ((RuleMatch)Holder).Has(MatchStates.Enqueued) && ((RuleMatch)Holder).Ticket == Ticket;

        internal CompiledRule Rule =>
            Holder is TerminalNode node ? node.Terminal.Rule : ((RuleMatch)Holder).CompiledRule;

        internal RuleMatch Match => Holder is TerminalNode node ? node.MatchAt(Row) : (RuleMatch)Holder;

        private bool IsOf(in MatchState state) =>
            (state.States & MatchStates.Enqueued) != MatchStates.None && state.Ticket == Ticket;
    }
}
