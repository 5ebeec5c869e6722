using System.Runtime.InteropServices;
using NRules.Compilation;
using NRules.Rete.Beta;

namespace NRules.Runtime;

/// <summary>Matches that wait to fire: the highest priority first, and within a priority the longest wait first.</summary>
internal sealed class ActivationQueue
{
    private readonly SortedList<int, Line> lines = new(Comparer<int>.Create((x, y) => y.CompareTo(x)));

    /// <summary>Rule of the match that fires next; null where none waits.</summary>
    internal CompiledRule? FirstRule => FirstLine()?.First.Rule;

    /// <summary>The match that fires next; null where none waits.</summary>
    internal RuleMatch? First => FirstLine()?.First.Match;

    internal void Enqueue(RuleMatch match)
    {
        if (match.Has(MatchStates.Enqueued))
            return;
        match.Set(MatchStates.Enqueued);
        Line line = LineOf(match.CompiledRule);
        match.Ticket = match.Row is { } row ? line.Add(match.Node, row) : line.Add(match, row: 0);
    }

    /// <param name="node">A node that has a new match.</param>
    /// <param name="row">The match, which does not wait yet.</param>
    internal void Enqueue(TerminalNode node, int row)
    {
        ref MatchState state = ref node.StateAt(row);
        state.States |= MatchStates.Enqueued;
        state.Ticket = LineOf(node.Terminal.Rule).Add(node, row);
    }

    /// <summary>Takes the match that fires next.</summary>
    /// <exception cref="InvalidOperationException">None waits.</exception>
    internal RuleMatch Dequeue()
    {
        Line line = FirstLine() ?? throw new InvalidOperationException("No match waits.");
        RuleMatch match = line.First.Match;
        match.Clear(MatchStates.Enqueued);
        line.Leave();
        return match;
    }

    internal void Remove(RuleMatch match)
    {
        if (!match.Has(MatchStates.Enqueued))
            return;
        match.Clear(MatchStates.Enqueued);
        lines[match.Rule.Priority].Leave();
    }

    private Line LineOf(CompiledRule rule)
    {
        int priority = rule.Definition.Priority;
        if (!lines.TryGetValue(priority, out Line? line))
            lines.Add(priority, line = new Line());
        return line;
    }

    private Line? FirstLine()
    {
        // By index, since an enumerator would be allocated.
        for (int i = 0; i < lines.Count; i++)
            if (lines.GetValueAtIndex(i) is var line && line.IsWaiting())
                return line;
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

        /// <summary>The entry that waits longest, after <see cref="IsWaiting"/>.</summary>
        internal Entry First { get; private set; }

        /// <returns>The entry's number in the line.</returns>
        internal int Add(object holder, int row)
        {
            entries.Enqueue(new Entry(holder, row, ++lastTicket));
            waiting++;
            return lastTicket;
        }

        internal void Leave()
        {
            waiting--;
            if (entries.Count > (2 * waiting) + FewEntries)
                entries = new Queue<Entry>(entries.Where(entry => entry.Waits));
        }

        /// <summary>Looks for the entry that waits longest.</summary>
        internal bool IsWaiting()
        {
            while (entries.TryPeek(out Entry first))
            {
                if (first.Waits)
                {
                    First = first;
                    return true;
                }
                entries.Dequeue();
            }
            First = default;
            // What the largest agenda took is not held for ever.
            if (entries.Capacity > FewEntries)
                entries.TrimExcess(FewEntries);
            return false;
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
