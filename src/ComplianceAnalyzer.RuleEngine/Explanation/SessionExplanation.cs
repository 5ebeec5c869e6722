using NRules;
using NRules.Compilation;
using NRules.Rete.Memory;
using NRules.RuleModel;
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
    public static void RecordInsertions(this ISession session) => Session.Of(session).RecordInsertions();

    /// <summary>Why a fact is there: inserted, or concluded by which rules from which facts, to any depth.</summary>
    /// <exception cref="ArgumentException">The fact is not in working memory, or the session is not one of this engine.</exception>
    public static FactOrigin Why(this ISession session, object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Session own = Session.Of(session);
        return new OriginFinder(own.Memory).Find(Known(own, fact, nameof(fact)));
    }

    /// <summary>
    /// Why a rule did not fire for facts: for each branch the first part, in the order of the left-hand side, that lets no partial match
    /// with these facts through.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="rule">A rule of its factory.</param>
    /// <param name="facts">
    /// Facts in working memory. A pattern that none of them fits may take any fact; without any, the question is why it fires for nothing.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A fact is not in working memory or no pattern of the rule takes it, the rule is not of the session's factory, or the session not one
    /// of this engine.
    /// </exception>
    public static RuleDiagnosis WhyNot(this ISession session, IRuleDefinition rule, params IEnumerable<object> facts)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(facts);
        Session own = Session.Of(session);
        WorkingFact[] known = [.. facts.Select(fact => Known(own, fact, nameof(facts)))];
        IReadOnlyList<BranchProbe> branches = own.ProbesOf(rule, known);
        if (branches.Count == 0)
            throw new ArgumentException($"Rule {rule.Name} is not one of this session.", nameof(rule));
        IReadOnlySet<Type> patterns = PatternTypes.Of(rule);
        foreach (WorkingFact fact in known)
            if (!patterns.Any(pattern => pattern.IsAssignableFrom(fact.Type)))
                throw new ArgumentException($"No pattern of rule {rule.Name} takes '{fact.Value}'.", nameof(facts));
        return new RuleDiagnosis(rule, [.. branches.Select(branch => branch.Diagnose())]);
    }

    /// <summary>Begins to count and time what each rule and each node of the session does.</summary>
    /// <param name="session">The session.</param>
    /// <param name="clock">Times the firings of rules; the system's where none is given.</param>
    /// <exception cref="ArgumentException">The session is not one of this engine.</exception>
    public static Measurement Measure(this ISession session, TimeProvider? clock = null) =>
        new(Session.Of(session), clock ?? TimeProvider.System);

    private static WorkingFact Known(Session session, object fact, string name) =>
        session.Memory.Find(fact) ?? throw new ArgumentException($"Fact '{fact}' is not in working memory.", name);
}
