using NRules.Diagnostics;
using NRules.Rete.Beta;
using NRules.RuleModel;

namespace NRules.Runtime;

/// <summary>Tells the listeners of a session, and those of its factory; costs nothing where nobody listens.</summary>
internal sealed class SessionEvents(SessionEvents? factory) : IEventProvider
{
    public event EventHandler<AgendaEventArgs>? ActivationCreatedEvent;
    public event EventHandler<AgendaEventArgs>? ActivationUpdatedEvent;
    public event EventHandler<AgendaEventArgs>? ActivationDeletedEvent;
    public event EventHandler<AgendaEventArgs>? RuleFiringEvent;
    public event EventHandler<AgendaEventArgs>? RuleFiredEvent;
    public event EventHandler<WorkingMemoryEventArgs>? FactInsertingEvent;
    public event EventHandler<WorkingMemoryEventArgs>? FactInsertedEvent;
    public event EventHandler<WorkingMemoryEventArgs>? FactUpdatingEvent;
    public event EventHandler<WorkingMemoryEventArgs>? FactUpdatedEvent;
    public event EventHandler<WorkingMemoryEventArgs>? FactRetractingEvent;
    public event EventHandler<WorkingMemoryEventArgs>? FactRetractedEvent;
    public event EventHandler<LhsExpressionEventArgs>? LhsExpressionEvaluatedEvent;
    public event EventHandler<LhsExpressionErrorEventArgs>? LhsExpressionFailedEvent;
    public event EventHandler<AgendaExpressionEventArgs>? AgendaExpressionEvaluatedEvent;
    public event EventHandler<AgendaExpressionErrorEventArgs>? AgendaExpressionFailedEvent;
    public event EventHandler<RhsExpressionEventArgs>? RhsExpressionEvaluatedEvent;
    public event EventHandler<RhsExpressionErrorEventArgs>? RhsExpressionFailedEvent;

    internal bool ListensToCreation => ActivationCreatedEvent is not null || factory is { ListensToCreation: true };

    internal bool ListensToConditions =>
        LhsExpressionEvaluatedEvent is not null || factory is { ListensToConditions: true };

    internal bool ListensToFilters =>
        AgendaExpressionEvaluatedEvent is not null || factory is { ListensToFilters: true };

    internal bool ListensToActions => RhsExpressionEvaluatedEvent is not null || factory is { ListensToActions: true };

    /// <summary>The session that speaks; null for a factory, which only lends its listeners.</summary>
    internal ISession? Session { get; init; }

    internal void Created(RuleMatch match) => Raise(ActivationCreatedEvent, factory?.ActivationCreatedEvent, match);

    internal void Updated(RuleMatch match) => Raise(ActivationUpdatedEvent, factory?.ActivationUpdatedEvent, match);

    internal void Deleted(RuleMatch match) => Raise(ActivationDeletedEvent, factory?.ActivationDeletedEvent, match);

    internal void Firing(RuleMatch match) => Raise(RuleFiringEvent, factory?.RuleFiringEvent, match);

    internal void Fired(RuleMatch match) => Raise(RuleFiredEvent, factory?.RuleFiredEvent, match);

    internal void Inserting(IReadOnlyList<IFact> facts) =>
        Raise(FactInsertingEvent, factory?.FactInsertingEvent, facts);

    internal void Inserted(IReadOnlyList<IFact> facts) => Raise(FactInsertedEvent, factory?.FactInsertedEvent, facts);

    internal void Updating(IReadOnlyList<IFact> facts) => Raise(FactUpdatingEvent, factory?.FactUpdatingEvent, facts);

    internal void Updated(IReadOnlyList<IFact> facts) => Raise(FactUpdatedEvent, factory?.FactUpdatedEvent, facts);

    internal void Retracting(IReadOnlyList<IFact> facts) =>
        Raise(FactRetractingEvent, factory?.FactRetractingEvent, facts);

    internal void Retracted(IReadOnlyList<IFact> facts) =>
        Raise(FactRetractedEvent, factory?.FactRetractedEvent, facts);

    internal void RaiseLhsEvaluated(LhsExpressionEventArgs args) =>
        Tell(LhsExpressionEvaluatedEvent, factory?.LhsExpressionEvaluatedEvent, args);

    internal void RaiseLhsFailed(LhsExpressionErrorEventArgs args) =>
        Tell(LhsExpressionFailedEvent, factory?.LhsExpressionFailedEvent, args);

    internal void RaiseAgendaEvaluated(AgendaExpressionEventArgs args) =>
        Tell(AgendaExpressionEvaluatedEvent, factory?.AgendaExpressionEvaluatedEvent, args);

    internal void RaiseAgendaFailed(AgendaExpressionErrorEventArgs args) =>
        Tell(AgendaExpressionFailedEvent, factory?.AgendaExpressionFailedEvent, args);

    internal void RaiseRhsEvaluated(RhsExpressionEventArgs args) =>
        Tell(RhsExpressionEvaluatedEvent, factory?.RhsExpressionEvaluatedEvent, args);

    internal void RaiseRhsFailed(RhsExpressionErrorEventArgs args) =>
        Tell(RhsExpressionFailedEvent, factory?.RhsExpressionFailedEvent, args);

    private void Raise(EventHandler<AgendaEventArgs>? own, EventHandler<AgendaEventArgs>? shared, RuleMatch match)
    {
        if (own is not null || shared is not null)
            Tell(own, shared, new AgendaEventArgs(match.Activation));
    }

    private void Raise(
        EventHandler<WorkingMemoryEventArgs>? own,
        EventHandler<WorkingMemoryEventArgs>? shared,
        IReadOnlyList<IFact> facts
    )
    {
        if (own is null && shared is null)
            return;
        foreach (IFact fact in facts)
            Tell(own, shared, new WorkingMemoryEventArgs(fact));
    }

    private void Tell<T>(EventHandler<T>? own, EventHandler<T>? shared, T args)
    {
        own?.Invoke(Session, args);
        shared?.Invoke(Session, args);
    }
}
