namespace NRules.Diagnostics;

/// <summary>What happens in a session. Listeners are called on the session's thread, in the midst of its work.</summary>
public interface IEventProvider
{
    /// <summary>A match came about; raised before the agenda filters see it.</summary>
    event EventHandler<AgendaEventArgs> ActivationCreatedEvent;

    /// <summary>A fact of a match changed and the match still holds.</summary>
    event EventHandler<AgendaEventArgs> ActivationUpdatedEvent;

    /// <summary>A match no longer holds.</summary>
    event EventHandler<AgendaEventArgs> ActivationDeletedEvent;

    /// <summary>A rule is about to fire.</summary>
    event EventHandler<AgendaEventArgs> RuleFiringEvent;

    /// <summary>A rule has fired; not raised where an action failed and nobody handled that.</summary>
    event EventHandler<AgendaEventArgs> RuleFiredEvent;

    /// <summary>A fact is about to come into working memory.</summary>
    event EventHandler<WorkingMemoryEventArgs> FactInsertingEvent;

    /// <summary>A fact came into working memory and its matches are known.</summary>
    event EventHandler<WorkingMemoryEventArgs> FactInsertedEvent;

    /// <summary>A fact is about to change.</summary>
    event EventHandler<WorkingMemoryEventArgs> FactUpdatingEvent;

    /// <summary>A fact changed and its matches are known.</summary>
    event EventHandler<WorkingMemoryEventArgs> FactUpdatedEvent;

    /// <summary>A fact is about to leave working memory.</summary>
    event EventHandler<WorkingMemoryEventArgs> FactRetractingEvent;

    /// <summary>A fact left working memory and so did its matches.</summary>
    event EventHandler<WorkingMemoryEventArgs> FactRetractedEvent;

    /// <summary>A condition, or an expression of a query, was evaluated, whether or not it threw.</summary>
    event EventHandler<LhsExpressionEventArgs> LhsExpressionEvaluatedEvent;

    /// <summary>A condition, or an expression of a query, threw.</summary>
    event EventHandler<LhsExpressionErrorEventArgs> LhsExpressionFailedEvent;

    /// <summary>A filter of a rule was evaluated, whether or not it threw.</summary>
    event EventHandler<AgendaExpressionEventArgs> AgendaExpressionEvaluatedEvent;

    /// <summary>A filter of a rule threw.</summary>
    event EventHandler<AgendaExpressionErrorEventArgs> AgendaExpressionFailedEvent;

    /// <summary>An action of a rule ran, whether or not it threw.</summary>
    event EventHandler<RhsExpressionEventArgs> RhsExpressionEvaluatedEvent;

    /// <summary>An action of a rule threw.</summary>
    event EventHandler<RhsExpressionErrorEventArgs> RhsExpressionFailedEvent;
}
