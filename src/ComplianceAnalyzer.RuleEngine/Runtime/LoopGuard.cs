using NRules.Rete.Beta;

namespace NRules.Runtime;

/// <summary>Stops a match that keeps making itself fire.</summary>
internal sealed class LoopGuard(int limit)
{
    // No loop can be told from work before this many firings; until then nothing is counted.
    private readonly Dictionary<TerminalToken, int> firings = [];
    private int total;

    /// <exception cref="RuleExecutionException">The match has fired too often.</exception>
    internal void Count(TerminalToken match)
    {
        if (++total <= limit)
            return;
        int count = firings.GetValueOrDefault(match) + 1;
        firings[match] = count;
        if (count > limit)
            throw new RuleExecutionException(
                $"Rule {match.Rule.Name} has fired {limit} times for the same facts and makes itself fire again: "
                    + string.Join(", ", match.Facts.Select(fact => fact.Value)),
                innerException: null
            );
    }
}
