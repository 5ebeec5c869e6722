using System.Runtime.InteropServices;

namespace NRules.Rete.Query;

/// <summary>A key that may be null, which a dictionary's key may not.</summary>
/// <param name="Key">The key.</param>
/// <param name="Hash">Its hash when the group was made: a key that changes is found by what it was.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GroupKey<TKey>(TKey Key, int Hash)
{
    internal static GroupKey<TKey> Of(TKey key) =>
        new(key, key is null ? 0 : EqualityComparer<TKey>.Default.GetHashCode(key));

    public override int GetHashCode() => Hash;
}
