using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>
/// What gathers elements and is itself an element of the stage below. Rules see it for as long as they like: once its query is gone, it
/// shows what it held then.
/// </summary>
internal abstract class CollectionElement
{
    /// <summary>Its row among the elements of the stage below.</summary>
    internal int Row { get; set; }

    /// <summary>The stage below has been told of it.</summary>
    internal bool IsKnownBelow { get; set; }

    /// <summary>It waits for the end of the batch.</summary>
    internal bool IsChanged { get; set; }

    /// <param name="row">An element that is no member.</param>
    internal abstract void Add(int row);

    /// <summary>A member shows something else, or has other keys.</summary>
    /// <param name="row">The member.</param>
    /// <param name="before">What the stage kept for it before.</param>
    internal abstract void Update(int row, object? before);

    /// <param name="row">A member.</param>
    internal abstract void Remove(int row);

    /// <summary>Its query is going, and its members with it.</summary>
    internal abstract void Freeze();

    /// <summary>The facts that its members were made from.</summary>
    internal abstract IEnumerable<IFact> SourceFacts();
}
