using System.Collections.Frozen;
using NRules.RuleModel;

namespace NRules;

/// <summary>Compares facts as the registry it was made by said at that moment.</summary>
/// <param name="registered">Comparers by the exact type of the facts.</param>
/// <param name="byDefault">Compares the facts that neither have a comparer nor name their identity.</param>
internal sealed class FactIdentityComparer(
    FrozenDictionary<Type, IEqualityComparer<object>> registered,
    IEqualityComparer<object> byDefault
) : IFactIdentityComparer
{
    public new bool Equals(object? x, object? y)
    {
        if (ReferenceEquals(x, y))
            return true;
        if (x is null || y is null || x.GetType() != y.GetType())
            return false;
        if (registered.TryGetValue(x.GetType(), out IEqualityComparer<object>? comparer))
            return comparer.Equals(x, y);
        return x is IIdentityProvider provider
            ? object.Equals(provider.GetIdentity(), ((IIdentityProvider)y).GetIdentity())
            : byDefault.Equals(x, y);
    }

    public int GetHashCode(object obj)
    {
        if (registered.TryGetValue(obj.GetType(), out IEqualityComparer<object>? comparer))
            return comparer.GetHashCode(obj);
        return obj is IIdentityProvider provider
            ? provider.GetIdentity()?.GetHashCode() ?? 0
            : byDefault.GetHashCode(obj);
    }

    /// <summary>A comparer of objects compares every reference type as it is; values have to be boxed.</summary>
    public IEqualityComparer<TFact> GetComparer<TFact>() =>
        this as IEqualityComparer<TFact> ?? new OfValues<TFact>(this);

    private sealed class OfValues<TFact>(FactIdentityComparer facts) : IEqualityComparer<TFact>
    {
        public bool Equals(TFact? x, TFact? y) => facts.Equals(x, y);

        public int GetHashCode(TFact obj) => facts.GetHashCode(obj!);
    }
}
