using NRules.Compilation;
using NRules.Diagnostics;
using NRules.Extensibility;
using NRules.Rete.Beta;
using NRules.RuleModel;

namespace NRules.Runtime;

/// <summary>Fires what the agenda holds.</summary>
/// <param name="session">The session.</param>
/// <param name="agenda">Its agenda.</param>
/// <param name="events">Its listeners.</param>
/// <param name="selfActivationLimit">Firings of one match within one run after which it is taken for a loop.</param>
internal sealed class Firing(Session session, Agenda agenda, SessionEvents events, int selfActivationLimit)
{
    /// <summary>The match whose actions are running, null between firings: what they link waits until they have ended.</summary>
    internal RuleMatch? Running { get; private set; }

    internal int Run(int limit, CancellationToken cancellationToken)
    {
        int fired = 0;
        bool isHalted = false;
        var loops = new LoopGuard(selfActivationLimit);
        while (agenda.NextRule is { } rule && fired < limit && !isHalted && !cancellationToken.IsCancellationRequested)
        {
            do
            {
                RuleMatch match = agenda.Pop();
                loops.Count(match);
                isHalted = Fire(match, cancellationToken);
                fired++;
            } while (
                rule.FiresInBatches
                && agenda.NextRule == rule
                && fired < limit
                && !cancellationToken.IsCancellationRequested
            );
            if (session.AutoPropagateLinkedFacts)
                session.PropagateQueued();
        }
        return fired;
    }

    private bool Fire(RuleMatch match, CancellationToken cancellationToken)
    {
        var context = new ActionContext(session, match, cancellationToken);
        events.Firing(match);
        ActionTrigger trigger = TriggerOf(match);
        RuleMatch? outer = Running;
        Running = match;
        bool begins = match.BeginFiring();
        // Its own action may update the facts of the match: it has then fired for them as they were.
        match.Set(MatchStates.HasFired);
        try
        {
            RunActions(match, trigger, context);
        }
        finally
        {
            Running = outer;
            if (!match.Has(MatchStates.Enqueued))
                match.Clear(MatchStates.TriggeredByUpdate);
            if (begins)
                match.EndFiring();
        }
        events.Fired(match);
        return context.IsHalted;
    }

    private static ActionTrigger TriggerOf(RuleMatch match) =>
        match.Trigger switch
        {
            MatchTrigger.Removed => ActionTrigger.Deactivated,
            MatchTrigger.Updated => ActionTrigger.Reactivated,
            _ => ActionTrigger.Activated,
        };

    private void RunActions(RuleMatch match, ActionTrigger trigger, ActionContext context)
    {
        object?[] services = session.Services(match.Rule);
        if (session.ActionInterceptor is { } interceptor)
        {
            Intercept(interceptor, match, trigger, context, services);
            return;
        }
        IReadOnlyList<CompiledAction> actions = match.Terminal.Actions;
        for (int i = 0; i < actions.Count; i++)
            try
            {
                if (Runs(actions[i], trigger))
                    Run(actions[i], match, context, services);
            }
#pragma warning disable CA1031 // Whatever a rule author's action throws is reported with its rule.
            catch (Exception exception) when (exception is not RuleExecutionException)
#pragma warning restore CA1031
            {
                Report(actions[i], match, services, exception);
            }
    }

    private void Intercept(
        IActionInterceptor interceptor,
        RuleMatch match,
        ActionTrigger trigger,
        ActionContext context,
        object?[] services
    ) =>
        interceptor.Intercept(
            context,
            [
                .. match
                    .Terminal.Actions.Where(action => Runs(action, trigger))
                    .Select(action => new Invocation(this, action, match, context, services)),
            ]
        );

    private static bool Runs(CompiledAction action, ActionTrigger trigger) =>
        action.Element.ActionTrigger.HasFlag(trigger) && action.Element.Part != YieldPart.Retract;

    private void Run(CompiledAction action, RuleMatch match, ActionContext context, object?[] services)
    {
        switch (action.Element.Part)
        {
            case YieldPart.None:
                action.Body(context, match.Values, services, null);
                break;
            case YieldPart.Insert:
                Yield(action, match, action.Body(context, match.Values, services, null));
                break;
            default:
                object? existing = session.Links.Find(match, action.Element.LinkedKey!)?.Fact.Value;
                Yield(action, match, action.Body(context, match.Values, services, existing));
                break;
        }
        if (events.ListensToActions)
            events.RaiseRhsEvaluated(
                new RhsExpressionEventArgs(
                    action.Element.Expression,
                    exception: null,
                    action.Arguments(match, services),
                    match.Activation
                )
            );
    }

    private void Yield(CompiledAction action, RuleMatch match, object? value)
    {
        object key = action.Element.LinkedKey!;
        if (value is null)
            throw new InvalidOperationException($"Rule {match.Rule.Name} yields null.");
        if (session.Links.Find(match, key) is null)
            session.Links.Insert(match, key, value);
        else
            session.Links.Update(match, key, value);
    }

    private void Report(CompiledAction action, RuleMatch match, object?[] services, Exception exception)
    {
        var args = new RhsExpressionErrorEventArgs(
            action.Element.Expression,
            exception,
            action.Arguments(match, services),
            match.Activation
        );
        events.RaiseRhsFailed(args);
        if (!args.IsHandled)
            throw new RuleRhsExpressionEvaluationException(
                match.Rule.Name,
                action.Element.Expression.ToString(),
                exception
            );
    }

    private sealed class Invocation(
        Firing firing,
        CompiledAction action,
        RuleMatch match,
        ActionContext context,
        object?[] services
    ) : IActionInvocation
    {
        public IReadOnlyList<object?> Arguments => action.Arguments(match, services);

        public ActionTrigger Trigger => action.Element.ActionTrigger;

        public void Invoke() => firing.Run(action, match, context, services);
    }
}
