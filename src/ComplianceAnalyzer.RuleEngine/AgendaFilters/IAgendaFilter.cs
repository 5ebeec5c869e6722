namespace NRules.AgendaFilters;

/// <summary>Decides whether a match may wait on the agenda.</summary>
public interface IAgendaFilter
{
    /// <summary>Asked when a match comes or changes.</summary>
    /// <returns>Whether it may fire; where not, and it waits already, it is taken off.</returns>
    bool Accept(AgendaContext context, Activation activation);
}
