using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>An alpha memory and its indexes.</summary>
internal sealed class AlphaMemoryPlan(int id, int position, Type factType)
{
    private readonly List<IndexPlan> indexes = [];

    internal int Id { get; } = id;

    /// <summary>Its place among the memories of the network.</summary>
    internal int Position { get; } = position;

    internal Type FactType { get; } = factType;

    internal IReadOnlyList<IndexPlan> Indexes => indexes;

    internal HashSet<IRuleDefinition> Rules { get; } = [];

    /// <summary>The index over <paramref name="hash"/>, shared by all joins over the same key.</summary>
    internal IndexPlan IndexOver(CompiledExpression<int>? hash)
    {
        if (indexes.Find(index => ReferenceEquals(index.Hash, hash)) is { } known)
            return known;
        var made = new IndexPlan(hash, indexes.Count);
        indexes.Add(made);
        return made;
    }
}
