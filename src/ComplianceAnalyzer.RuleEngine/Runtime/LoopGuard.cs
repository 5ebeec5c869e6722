using NRules.Rete.Beta;

namespace NRules.Runtime;

/// <summary>Stops a match that keeps making itself fire.</summary>
internal sealed class LoopGuard(int limit)
{
    private readonly Dictionary<RuleMatch, int> firings = [];

    /// <exception cref="RuleExecutionException">The match has fired too often.</exception>
    internal void Count(RuleMatch match)
    {
        // The first firing of a match is no loop; most matches never come here a second time.
        if (!match.Has(MatchStates.HasFired))
            return;
        match.Keep();
        int count = firings.GetValueOrDefault(match, 1) + 1;
        firings[match] = count;
        if (count > limit)
            throw new RuleExecutionException(
                $"Rule {match.Rule.Name} has fired {limit} times for the same facts and makes itself fire again: "
                    + string.Join(", ", match.Facts.Select(fact => fact.Value)),
                innerException: null
            );
    }
}
