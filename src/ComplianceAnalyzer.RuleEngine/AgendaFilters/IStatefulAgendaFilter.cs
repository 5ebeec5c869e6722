namespace NRules.AgendaFilters;

/// <summary>A filter that remembers what fired.</summary>
public interface IStatefulAgendaFilter : IAgendaFilter
{
    /// <summary>The match was taken from the agenda and is about to fire.</summary>
    void Select(AgendaContext context, Activation activation);

    /// <summary>The match no longer holds: what is remembered of it may be forgotten.</summary>
    void Remove(AgendaContext context, Activation activation);
}
