using NRules.RuleModel;

namespace NRules.Diagnostics;

/// <summary>Something happened to a fact.</summary>
/// <param name="fact">The fact.</param>
public class WorkingMemoryEventArgs(IFact fact) : EventArgs
{
    /// <summary>The fact.</summary>
    public IFact Fact { get; } = fact;
}
