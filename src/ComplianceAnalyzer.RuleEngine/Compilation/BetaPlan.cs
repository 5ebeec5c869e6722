using NRules.Rete;
using NRules.Rete.Beta;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>A node over partial matches, as all sessions share it.</summary>
internal abstract class BetaPlan : INodePlan
{
    public int Id { get; internal set; }

    public IReadOnlyCollection<IRuleDefinition> Rules => RuleSet;

    internal HashSet<IRuleDefinition> RuleSet { get; } = [];

    /// <summary>Its place among these nodes; sources stand before what they feed.</summary>
    internal int Position { get; set; }

    /// <summary>The node whose output it receives; null for one that begins.</summary>
    internal BetaPlan? Source { get; init; }

    /// <summary>The alpha memory that feeds it from the right; null where none does.</summary>
    internal AlphaMemoryPlan? Memory { get; init; }

    internal abstract BetaNode Create(Network network);

    /// <summary>True where the other node does the same with the same input, so that one of them is enough.</summary>
    internal bool IsSameAs(BetaPlan other) =>
        GetType() == other.GetType() && Source == other.Source && Memory == other.Memory && DoesTheSame(other);

    private protected abstract bool DoesTheSame(BetaPlan other);

    private protected static bool Same<T>(IReadOnlyList<T> x, IReadOnlyList<T> y)
        where T : class => x.Count == y.Count && x.Zip(y).All(pair => ReferenceEquals(pair.First, pair.Second));
}
