using NRules;
using NRules.Rete.Memory;
using NRules.Runtime;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>
/// What this engine can say about a session beyond the surface that it shares with NRules. Rules and whatever must run on either engine do
/// without.
/// </summary>
public static class SessionExplanation
{
    /// <summary>
    /// From here on remembers which match's action inserted which fact, so that <see cref="Why"/> can tell. What rules yield or link is
    /// known without.
    /// </summary>
    /// <exception cref="ArgumentException">The session is not one of this engine.</exception>
    public static void RecordInsertions(this ISession session) => Own(session).RecordInsertions();

    /// <summary>Why a fact is there: inserted, or concluded by which rules from which facts, to any depth.</summary>
    /// <exception cref="ArgumentException">The fact is not in working memory, or the session is not one of this engine.</exception>
    public static FactOrigin Why(this ISession session, object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Session own = Own(session);
        WorkingFact known =
            own.Memory.Find(fact)
            ?? throw new ArgumentException($"Fact '{fact}' is not in working memory.", nameof(fact));
        return new OriginFinder(own.Memory, own.Insertions).Find(known);
    }

    /// <summary>Begins to count and time what each rule and each node of the session does.</summary>
    /// <param name="session">The session.</param>
    /// <param name="clock">Times the firings of rules; the system's where none is given.</param>
    /// <exception cref="ArgumentException">The session is not one of this engine.</exception>
    public static Measurement Measure(this ISession session, TimeProvider? clock = null) =>
        new(Own(session), clock ?? TimeProvider.System);

    private static Session Own(ISession session) =>
        session as Session ?? throw new ArgumentException("The session is not one of this engine.", nameof(session));
}
