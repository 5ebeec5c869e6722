using NRules.Rete.Beta;
using NRules.Rete.Memory;

namespace NRules.Runtime;

/// <summary>Which match's action inserted which fact. Nothing else knows: such a fact is no support of the match.</summary>
internal sealed class InsertionRecord
{
    private readonly Dictionary<WorkingFact, RuleMatch> matches = [];

    internal RuleMatch? MatchOf(WorkingFact fact) => matches.GetValueOrDefault(fact);

    /// <summary>Facts were inserted by an action of <paramref name="match"/>, or by the caller where it is null.</summary>
    internal void Note(IEnumerable<WorkingFact> facts, RuleMatch? match)
    {
        match?.Keep();
        foreach (WorkingFact fact in facts)
            if (match is not null)
                matches[fact] = match;
            else
                Forget(fact);
    }

    internal void Forget(WorkingFact fact) => matches.Remove(fact);
}
