using NRules.Diagnostics;
using NRules.RuleModel;
using NRules.Runtime;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>Counts what the rules and nodes of one session do, and takes their time, from the moment it is made.</summary>
public sealed class Measurement
{
    private readonly Session session;
    private readonly TimeProvider clock;
    private readonly Dictionary<IRuleDefinition, RuleTally> tallies;
    private readonly Stack<(IMatch Match, long Since)> firings = new();

    internal Measurement(Session session, TimeProvider clock)
    {
        this.session = session;
        this.clock = clock;
        tallies = session.Rules.ToDictionary(
            rule => rule,
            rule => new RuleTally(rule, Created: 0, Updated: 0, Removed: 0, Fired: 0, Failures: 0, TimeSpan.Zero)
        );
        session.MeasureNodes();
        Listen(session.Events);
    }

    /// <summary>What each rule has done so far, in the order of compilation; those that did nothing are there with zeros.</summary>
    public IReadOnlyList<RuleTally> Rules => [.. session.Rules.Select(rule => tallies[rule])];

    /// <summary>
    /// The network in the DOT language. Each node shows what went through it since the session's metrics were last reset, and what it
    /// evaluated since this measurement began.
    /// </summary>
    /// <param name="withTimes">Whether to show milliseconds, which differ from run to run; nothing else does.</param>
    public string ToDot(bool withTimes) => NetworkDrawing.Of(session.GetSchema(), node => Lines(node, withTimes));

    private void Listen(IEventProvider events)
    {
        events.ActivationCreatedEvent += (_, args) =>
            Count(args.Rule, tally => tally with { Created = tally.Created + 1 });
        events.ActivationUpdatedEvent += (_, args) =>
            Count(args.Rule, tally => tally with { Updated = tally.Updated + 1 });
        events.ActivationDeletedEvent += (_, args) =>
            Count(args.Rule, tally => tally with { Removed = tally.Removed + 1 });
        events.RuleFiringEvent += (_, args) => Begin(args.Match);
        events.RuleFiredEvent += (_, args) => End(args.Match);
        events.RhsExpressionFailedEvent += (_, args) =>
        {
            // Unless a listener handles it, the firing has no end: what it took up to here is charged now.
            Charge(args.Match);
            firings.Push((args.Match, clock.GetTimestamp()));
            CountFailure(args.Match.Rule);
        };
        events.AgendaExpressionFailedEvent += (_, args) => CountFailure(args.Rule);
        events.LhsExpressionFailedEvent += (_, args) =>
        {
            foreach (IRuleDefinition rule in args.Rules)
                CountFailure(rule);
        };
    }

    private void Begin(IMatch match)
    {
        // Firings that failed have left their beginnings behind.
        if (!session.IsFiring)
            firings.Clear();
        firings.Push((match, clock.GetTimestamp()));
    }

    private void End(IMatch match)
    {
        Charge(match);
        Count(match.Rule, tally => tally with { Fired = tally.Fired + 1 });
    }

    private void Charge(IMatch match)
    {
        (IMatch Match, long Since) firing;
        do firing = firings.Pop();
        while (firing.Match != match);
        Count(match.Rule, tally => tally with { Time = tally.Time + clock.GetElapsedTime(firing.Since) });
    }

    private void CountFailure(IRuleDefinition rule) =>
        Count(rule, tally => tally with { Failures = tally.Failures + 1 });

    private void Count(IRuleDefinition rule, Func<RuleTally, RuleTally> change) =>
        tallies[rule] = change(tallies[rule]);

    private IEnumerable<string> Lines(ReteNode node, bool withTimes)
    {
        if (session.Metrics.FindByNodeId(node.Id) is not { } metrics)
            yield break;
        yield return FormattableString.Invariant($"in {metrics.InsertInputCount}, out {metrics.InsertOutputCount}");
        if (metrics.UpdateInputCount + metrics.RetractInputCount > 0)
            yield return FormattableString.Invariant(
                $"updates {metrics.UpdateInputCount}, removals {metrics.RetractInputCount}"
            );
        if (metrics.ElementCount is { } held)
            yield return FormattableString.Invariant($"holds {held}");
        long evaluations = session.EvaluationsOf(node.Id);
        if (evaluations > 0)
            yield return FormattableString.Invariant($"{evaluations} evaluation{(evaluations == 1 ? "" : "s")}");
        if (withTimes)
            yield return FormattableString.Invariant(
                $"{metrics.InsertDurationMilliseconds + metrics.UpdateDurationMilliseconds + metrics.RetractDurationMilliseconds} ms"
            );
    }
}
