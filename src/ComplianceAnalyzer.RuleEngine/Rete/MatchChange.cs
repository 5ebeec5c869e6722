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
