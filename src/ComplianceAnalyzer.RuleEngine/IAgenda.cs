using NRules.AgendaFilters;
using NRules.RuleModel;

namespace NRules;

/// <summary>The matches that wait to fire: by priority, then in the order in which they came.</summary>
public interface IAgenda
{
    /// <summary>Whether nothing waits.</summary>
    bool IsEmpty { get; }

    /// <summary>The match that fires next; it stays in its place.</summary>
    /// <exception cref="InvalidOperationException">Nothing waits.</exception>
    IMatch Peek();

    /// <summary>Lets nothing that waits fire. Matches stay, and fire when they change.</summary>
    void Clear();

    /// <summary>Adds a filter that the matches of every rule have to pass before they wait to fire.</summary>
    void AddFilter(IAgendaFilter filter);

    /// <summary>Adds a filter that the matches of a rule have to pass, after those for every rule.</summary>
    void AddFilter(IRuleDefinition rule, IAgendaFilter filter);
}
