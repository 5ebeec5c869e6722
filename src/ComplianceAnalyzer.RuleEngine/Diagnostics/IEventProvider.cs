namespace NRules.Diagnostics;

/// <summary>What happens in a session.</summary>
public interface IEventProvider
{
    /// <summary>A fact came into working memory.</summary>
    event EventHandler<WorkingMemoryEventArgs> FactInsertedEvent;

    /// <summary>A fact left working memory.</summary>
    event EventHandler<WorkingMemoryEventArgs> FactRetractedEvent;

    /// <summary>A rule is about to fire.</summary>
    event EventHandler<AgendaEventArgs> RuleFiringEvent;

    /// <summary>A rule has fired.</summary>
    event EventHandler<AgendaEventArgs> RuleFiredEvent;
}
