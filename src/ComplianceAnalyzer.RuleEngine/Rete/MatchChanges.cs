using NRules.Rete.Beta;

namespace NRules.Rete;

/// <summary>
/// Matches created, updated and removed by the change that is under way, each once; the agenda hears of them when the change has succeeded.
/// </summary>
internal sealed class MatchChanges
{
    private List<MatchChange> changed = [];

    internal void Created(TerminalNode node, int row) => Note(node, row, MatchStates.New);

    internal void Updated(TerminalNode node, int row) => Note(node, row, MatchStates.Updated);

    /// <summary>The match has left its table; what was noted of its row counts no longer.</summary>
    internal void Removed(RuleMatch match)
    {
        match.Set(MatchStates.Removed);
        changed.Add(new MatchChange(match));
    }

    /// <summary>Hands over what has changed and begins anew.</summary>
    internal IReadOnlyList<MatchChange> Take()
    {
        if (changed.Count == 0)
            return [];
        List<MatchChange> taken = changed;
        changed = [];
        return taken;
    }

    /// <summary>Forgets updates: a change that was taken back has updated nothing.</summary>
    internal void DropUpdates()
    {
        for (int i = 0; i < changed.Count; i++)
            changed[i].Find(i)?.Clear(MatchStates.Updated);
    }

    private void Note(TerminalNode node, int row, MatchStates change)
    {
        ref MatchState state = ref node.StateAt(row);
        state.States |= change;
        if ((state.States & MatchStates.Changed) != MatchStates.None)
            return;
        state.States |= MatchStates.Changed;
        state.Change = changed.Count;
        changed.Add(new MatchChange(node, row));
    }
}
