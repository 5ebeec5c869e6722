using System.Runtime.ExceptionServices;
using NRules.AgendaFilters;
using NRules.Compilation;
using NRules.Diagnostics;
using NRules.Rete;
using NRules.Rete.Beta;
using NRules.RuleModel;

namespace NRules.Runtime;

/// <summary>Decides which matches fire, and in which order.</summary>
internal sealed class Agenda(SessionEvents events, Func<IRuleDefinition, object?[]> servicesOf) : IAgenda
{
    private readonly ActivationQueue queue = new();
    private readonly AgendaContext context = new();
    private readonly List<IAgendaFilter> filters = [];
    private readonly Dictionary<IRuleDefinition, List<IAgendaFilter>> filtersOfRule = [];
    private readonly List<RuleMatch> ended = [];

    public bool IsEmpty => queue.FirstRule is null;

    public IMatch Peek() =>
        queue.First?.Activation
        ?? throw new InvalidOperationException("The agenda is empty: there is no match to peek at.");

    public void Clear()
    {
        while (queue.First is { } match)
            queue.Remove(match);
    }

    public void AddFilter(IAgendaFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        filters.Add(filter);
    }

    public void AddFilter(IRuleDefinition rule, IAgendaFilter filter)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(filter);
        if (!filtersOfRule.TryGetValue(rule, out List<IAgendaFilter>? own))
            filtersOfRule.Add(rule, own = []);
        own.Add(filter);
    }

    private bool HasNoFilters => filters.Count == 0 && filtersOfRule.Count == 0;

    /// <summary>Rule of the match that fires next; null where none waits.</summary>
    internal CompiledRule? NextRule => queue.FirstRule;

    /// <summary>Takes the match that fires next.</summary>
    internal RuleMatch Pop()
    {
        RuleMatch match = queue.Dequeue();
        if (match.WatchedValues is { } watched)
            watched.Fired = watched.Waiting;
        foreach (IStatefulAgendaFilter filter in StatefulFiltersOf(match))
            filter.Select(context, match.Activation);
        return match;
    }

    /// <summary>Fired matches that are gone and whose linked facts lose their support.</summary>
    internal RuleMatch[] TakeEnded()
    {
        RuleMatch[] taken = [.. ended];
        ended.Clear();
        return taken;
    }

    /// <summary>Takes in what a change has done to matches.</summary>
    /// <remarks>Where a filter or a listener fails, the other matches are taken in before the first failure is thrown.</remarks>
    internal void Commit(IReadOnlyList<MatchChange> changed)
    {
        Exception? failure = null;
        bool isUnwatched = !events.ListensToCreation && HasNoFilters;
        for (int i = 0; i < changed.Count; i++)
            try
            {
                if (isUnwatched && changed[i].IsNewRow(i, out TerminalNode? node, out int row) && TryEnqueue(node, row))
                    continue;
                if (changed[i].Find(i) is { } match)
                    Commit(match);
            }
#pragma warning disable CA1031 // The first failure is thrown when no match can be lost for it any more.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failure ??= exception;
            }
        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
    }

    /// <summary>A new match that nobody wants to see needs to be no object before it fires.</summary>
    private bool TryEnqueue(TerminalNode node, int row)
    {
        TerminalPlan plan = node.Terminal;
        if (plan.Filters.Count > 0 || !plan.Rule.Triggers.HasFlag(ActionTrigger.Activated))
            return false;
        node.StateAt(row).States = MatchStates.None;
        queue.Enqueue(node, row);
        return true;
    }

    private void Commit(RuleMatch match)
    {
        bool isNew = match.Has(MatchStates.New);
        bool isUpdated = match.Has(MatchStates.Updated);
        match.Clear(MatchStates.Changed | MatchStates.New | MatchStates.Updated);
        if (match.Has(MatchStates.Removed))
        {
            if (!isNew)
                Remove(match);
        }
        else if (isNew)
        {
            events.Created(match);
            Offer(match, ActionTrigger.Activated);
        }
        else if (isUpdated)
        {
            Update(match);
        }
    }

    private void Update(RuleMatch match)
    {
        events.Updated(match);
        if (!match.Has(MatchStates.HasFired))
        {
            Offer(match, ActionTrigger.Activated);
        }
        else if (match.Rule.Repeatability == RuleRepeatability.Repeatable)
        {
            match.Set(MatchStates.TriggeredByUpdate);
            Offer(match, ActionTrigger.Reactivated);
        }
    }

    private void Remove(RuleMatch match)
    {
        events.Deleted(match);
        queue.Remove(match);
        foreach (IStatefulAgendaFilter filter in StatefulFiltersOf(match))
            filter.Remove(context, match.Activation);
        if (!match.Has(MatchStates.HasFired))
            return;
        if (match.FirstLinked is not null)
            ended.Add(match);
        match.Set(MatchStates.TriggeredByRemoval);
        if (match.CompiledRule.Triggers.HasFlag(ActionTrigger.Deactivated))
            queue.Enqueue(match);
    }

    private void Offer(RuleMatch match, ActionTrigger trigger)
    {
        if (!Accept(match))
            return;
        if (match.CompiledRule.Triggers.HasFlag(trigger))
            queue.Enqueue(match);
        else
            // A rule that only undoes has nothing to do now, and something to undo later.
            match.Set(MatchStates.HasFired);
    }

    private IEnumerable<IStatefulAgendaFilter> StatefulFiltersOf(RuleMatch match) =>
        HasNoFilters ? [] : FiltersOf(match).OfType<IStatefulAgendaFilter>();

    private bool Accept(RuleMatch match)
    {
        if (!AcceptByRule(match))
            return false;
        return HasNoFilters || AcceptByAgenda(match);
    }

    private bool AcceptByAgenda(RuleMatch match) =>
        FiltersOf(match).All(filter => filter.Accept(context, match.Activation));

    private IEnumerable<IAgendaFilter> FiltersOf(RuleMatch match) =>
        filtersOfRule.TryGetValue(match.Rule, out List<IAgendaFilter>? own) ? filters.Concat(own) : filters;

    /// <summary>The rule's own filters: every predicate holds, and on an update some watched value has changed.</summary>
    private bool AcceptByRule(RuleMatch match)
    {
        IReadOnlyList<CompiledFilter> own = match.Terminal.Filters;
        if (own.Count == 0)
            return true;
        var keys = new List<object?>();
        foreach (CompiledFilter filter in own)
        {
            if (!TryEvaluate(filter, match, out object? value))
                return false;
            if (filter.Element.FilterType == FilterType.KeyChange)
                keys.Add(value);
            else if (value is not true)
                return false;
        }
        if (keys.Count == 0)
            return true;
        WatchedValues watched = match.WatchedValues ??= new WatchedValues();
        watched.Waiting = [.. keys];
        return watched.Fired is null || !keys.SequenceEqual(watched.Fired);
    }

    private bool TryEvaluate(CompiledFilter filter, RuleMatch match, out object? value)
    {
        value = null;
        object?[] services = servicesOf(match.Rule);
        try
        {
            value = filter.Evaluate(match, services);
        }
#pragma warning disable CA1031 // Whatever a rule author's expression throws is reported with its rule.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var args = new AgendaExpressionErrorEventArgs(
                filter.Element.Expression,
                exception,
                filter.Arguments(match, services),
                match.Activation
            );
            events.RaiseAgendaFailed(args);
            if (!args.IsHandled)
                throw new AgendaExpressionEvaluationException(
                    match.Rule.Name,
                    filter.Element.Expression.ToString(),
                    exception
                );
            return false;
        }
        if (events.ListensToFilters)
            events.RaiseAgendaEvaluated(
                new AgendaExpressionEventArgs(
                    filter.Element.Expression,
                    exception: null,
                    filter.Arguments(match, services),
                    value,
                    match.Activation
                )
            );
        return true;
    }
}
