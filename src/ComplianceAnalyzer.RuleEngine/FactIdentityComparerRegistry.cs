using System.Collections.Frozen;

namespace NRules;

/// <summary>
/// How facts are told apart. A comparer registered for the fact's own type decides; otherwise the identity that an
/// <see cref="RuleModel.IIdentityProvider"/> gives; otherwise the default comparer. Facts of different types are never one.
/// </summary>
public class FactIdentityComparerRegistry
{
    private readonly Dictionary<Type, IEqualityComparer<object>> comparers = [];

    /// <summary>Compares facts for which nothing else is said; by default with their Equals and GetHashCode.</summary>
    public IEqualityComparer<object> DefaultFactIdentityComparer { get; set; } = EqualityComparer<object>.Default;

    /// <summary>Registers the comparer for facts whose type is exactly this one; a later one replaces it.</summary>
    public void RegisterComparer<TFact>(IEqualityComparer<TFact> comparer)
    {
        ArgumentNullException.ThrowIfNull(comparer);
        comparers[typeof(TFact)] = new OfObjects<TFact>(comparer);
    }

    /// <summary>What is registered now: later registrations do not reach sessions that are there.</summary>
    internal FactIdentityComparer CreateComparer() => new(comparers.ToFrozenDictionary(), DefaultFactIdentityComparer);

    private sealed class OfObjects<TFact>(IEqualityComparer<TFact> comparer) : IEqualityComparer<object>
    {
        public new bool Equals(object? x, object? y) => comparer.Equals((TFact?)x, (TFact?)y);

        public int GetHashCode(object obj) => comparer.GetHashCode((TFact)obj!);
    }
}
