namespace NRules.AgendaFilters;

/// <summary>The agenda's state that is handed on to filters. It shows nothing to them.</summary>
public class AgendaContext
{
    internal AgendaContext() { }
}
