using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>A value on its way through the stages of a query, and its place in the collection that a stage gathers it in.</summary>
internal abstract class Element
{
    /// <summary>The value itself.</summary>
    internal abstract object? Value { get; }

    /// <summary>What the stage below keeps for it; null where that stage does not have it.</summary>
    internal object? Down;

    /// <summary>Next member of the collection.</summary>
    internal Element? Next;

    /// <summary>Previous member of the collection.</summary>
    internal Element? Previous;

    /// <summary>Grows along the members of a collection; one that leaves and comes back has another.</summary>
    internal int Order;

    /// <summary>Whether the condition below it let it through.</summary>
    internal bool Passed;

    /// <summary>The collection that it is in; null where it is in none.</summary>
    internal CollectionElement? Collection => Down as CollectionElement ?? (Down as Member)?.Collection;

    /// <summary>What the collection shows of it.</summary>
    internal object? Shown => Down is Member member ? member.Shown : Value;

    /// <summary>The facts that it was made from.</summary>
    internal abstract IEnumerable<IFact> SourceFacts();
}
