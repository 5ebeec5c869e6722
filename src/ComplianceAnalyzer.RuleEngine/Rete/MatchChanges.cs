using NRules.Rete.Beta;

namespace NRules.Rete;

/// <summary>
/// Matches created, updated and removed by the change that is under way, each once; the agenda hears of them when the change has succeeded.
/// </summary>
internal sealed class MatchChanges
{
    private readonly List<RuleMatch> changed = [];

    internal void Created(RuleMatch match) => Note(match, MatchStates.New);

    internal void Updated(RuleMatch match) => Note(match, MatchStates.Updated);

    internal void Removed(RuleMatch match) => Note(match, MatchStates.Removed);

    /// <summary>Hands over what has changed and begins anew.</summary>
    internal RuleMatch[] Take()
    {
        if (changed.Count == 0)
            return [];
        RuleMatch[] taken = [.. changed];
        changed.Clear();
        return taken;
    }

    /// <summary>Forgets updates: a change that was taken back has updated nothing.</summary>
    internal void DropUpdates()
    {
        foreach (RuleMatch match in changed)
            match.Clear(MatchStates.Updated);
    }

    private void Note(RuleMatch match, MatchStates change)
    {
        match.Set(change);
        if (match.Has(MatchStates.Changed))
            return;
        match.Set(MatchStates.Changed);
        changed.Add(match);
    }
}
