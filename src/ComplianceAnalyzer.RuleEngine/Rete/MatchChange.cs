using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using NRules.Rete.Beta;

namespace NRules.Rete;

/// <summary>A match that has changed: a row of its node, or one that has left the table.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct MatchChange
{
    private readonly object holder;
    private readonly int row;

    internal MatchChange(TerminalNode node, int row)
    {
        holder = node;
        this.row = row;
    }

    internal MatchChange(RuleMatch gone) => holder = gone;

    /// <summary>The row of a match that is new and nothing else.</summary>
    /// <param name="number">Number of the entry among the changes.</param>
    /// <param name="node">The node that has the row.</param>
    /// <param name="newRow">The row.</param>
    internal bool IsNewRow(int number, [NotNullWhen(true)] out TerminalNode? node, out int newRow)
    {
        node = holder as TerminalNode;
        newRow = row;
        if (node is null)
            return false;
        ref readonly MatchState state = ref node.StateAt(row);
        return state.Change == number && state.States == (MatchStates.Changed | MatchStates.New);
    }

    /// <summary>The match; null where its row has been left, or taken by another, since it was noted.</summary>
    /// <param name="number">Number of the entry among the changes.</param>
    internal RuleMatch? Find(int number)
    {
        if (holder is not TerminalNode node)
            return (RuleMatch)holder;
        MatchState state = node.StateAt(row);
        return (state.States & MatchStates.Changed) != MatchStates.None && state.Change == number
            ? node.MatchAt(row)
            : null;
    }
}
