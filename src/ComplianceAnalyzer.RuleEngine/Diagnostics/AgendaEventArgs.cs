using NRules.RuleModel;

namespace NRules.Diagnostics;

/// <summary>Something happened to a match.</summary>
/// <param name="match">The match.</param>
public class AgendaEventArgs(IMatch match) : EventArgs
{
    /// <summary>The rule.</summary>
    public IRuleDefinition Rule => Match.Rule;

    /// <summary>The facts of the match.</summary>
    public IEnumerable<IFactMatch> Facts => Match.Facts;

    /// <summary>The match.</summary>
    public IMatch Match { get; } = match;
}
