using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>A value on its way through the stages of a query.</summary>
internal class Element
{
    /// <summary>The value itself.</summary>
    internal object? Value;

    /// <summary>What the stage below keeps for it.</summary>
    internal object? Down;

    /// <summary>Whether the condition below it let it through.</summary>
    internal bool Passed;

    /// <summary>The facts that it was made from.</summary>
    internal virtual IEnumerable<IFact> SourceFacts() => [];
}
