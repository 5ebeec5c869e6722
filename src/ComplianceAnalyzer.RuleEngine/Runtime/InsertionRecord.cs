using System.Runtime.CompilerServices;
using NRules.Rete.Beta;
using NRules.Rete.Memory;

namespace NRules.Runtime;

/// <summary>Which match's action inserted which fact. Nothing else knows: such a fact is no support of the match.</summary>
internal sealed class InsertionRecord
{
    // Forgets a fact together with whoever retracts it.
    private readonly ConditionalWeakTable<WorkingFact, TerminalToken> matches = [];

    internal TerminalToken? MatchOf(WorkingFact fact) =>
        matches.TryGetValue(fact, out TerminalToken? match) ? match : null;

    /// <summary>Facts were inserted by an action of <paramref name="match"/>, or by the caller where it is null.</summary>
    internal void Note(IEnumerable<WorkingFact> facts, TerminalToken? match)
    {
        foreach (WorkingFact fact in facts)
            if (match is not null)
                matches.AddOrUpdate(fact, match);
            else
                matches.Remove(fact);
    }
}
