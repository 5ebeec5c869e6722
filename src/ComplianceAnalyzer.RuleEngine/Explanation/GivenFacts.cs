using NRules.Rete.Memory;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>
/// The facts that somebody asks about, as one branch takes them: a match concerns them where as many of them as the patterns can hold are
/// in it.
/// </summary>
/// <param name="facts">The facts, in the order given.</param>
/// <param name="patterns">Types of the branch's patterns over facts, in order.</param>
internal sealed class GivenFacts(IReadOnlyList<WorkingFact> facts, IReadOnlyList<Type> patterns)
{
    private readonly int most = MostPlaced(facts, patterns);

    internal IReadOnlyList<WorkingFact> Facts => facts;

    /// <summary>True where the facts bound so far leave room for the rest.</summary>
    internal bool CanHold(IReadOnlyCollection<WorkingFact> bound, int patternsPassed)
    {
        int used = facts.Count(bound.Contains);
        WorkingFact[] left = [.. facts.Where(fact => !bound.Contains(fact))];
        return used + MostPlaced(left, [.. patterns.Skip(patternsPassed)]) >= most;
    }

    /// <summary>Size of a largest matching of facts and patterns, by augmenting paths.</summary>
    private static int MostPlaced(IReadOnlyList<WorkingFact> facts, IReadOnlyList<Type> patterns)
    {
        var holder = new int?[patterns.Count];
        int placed = 0;
        for (int fact = 0; fact < facts.Count; fact++)
            if (TryPlace(fact, new bool[patterns.Count]))
                placed++;
        return placed;

        bool TryPlace(int fact, bool[] tried)
        {
            for (int pattern = 0; pattern < patterns.Count; pattern++)
            {
                if (tried[pattern] || !patterns[pattern].IsAssignableFrom(facts[fact].Type))
                    continue;
                tried[pattern] = true;
                if (holder[pattern] is { } other && !TryPlace(other, tried))
                    continue;
                holder[pattern] = fact;
                return true;
            }
            return false;
        }
    }
}
