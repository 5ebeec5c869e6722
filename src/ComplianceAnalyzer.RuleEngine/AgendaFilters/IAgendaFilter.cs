namespace NRules.AgendaFilters;

/// <summary>Decides whether a match may wait on the agenda.</summary>
public interface IAgendaFilter
{
    /// <summary>Asked when a match comes or changes.</summary>
    /// <returns>Whether it is put on the agenda. A match that waits there already is never taken off by a filter.</returns>
    bool Accept(AgendaContext context, Activation activation);
}
