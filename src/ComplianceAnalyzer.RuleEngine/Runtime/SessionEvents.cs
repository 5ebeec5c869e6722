using NRules.Diagnostics;
using NRules.RuleModel;

namespace NRules.Runtime;

/// <summary>Tells the listeners of a session; costs nothing where nobody listens.</summary>
internal sealed class SessionEvents : IEventProvider
{
    public event EventHandler<WorkingMemoryEventArgs>? FactInsertedEvent;

    public event EventHandler<WorkingMemoryEventArgs>? FactRetractedEvent;

    public event EventHandler<AgendaEventArgs>? RuleFiringEvent;

    public event EventHandler<AgendaEventArgs>? RuleFiredEvent;

    internal void Inserted(IFact fact) => FactInsertedEvent?.Invoke(this, new WorkingMemoryEventArgs(fact));

    internal void Retracted(IFact fact) => FactRetractedEvent?.Invoke(this, new WorkingMemoryEventArgs(fact));

    internal void Firing(IMatch match) => RuleFiringEvent?.Invoke(this, new AgendaEventArgs(match));

    internal void Fired(IMatch match) => RuleFiredEvent?.Invoke(this, new AgendaEventArgs(match));
}
