using System.Runtime.CompilerServices;

namespace NRules.Compilation;

/// <summary>Hashes of join keys. Equal keys must hash alike; the condition itself tells apart what does not equal.</summary>
internal static class KeyHash
{
    /// <summary>Key compared by its type's own equality; null equals null.</summary>
    public static int Of<T>(T key) => key is null ? 0 : key.GetHashCode();

    /// <summary>Key whose method Equals is called: null fails, as the call itself would.</summary>
    public static int OfReceiver<T>(T key) => key!.GetHashCode();

    /// <summary>Key compared by reference.</summary>
    public static int OfReference(object? key) => RuntimeHelpers.GetHashCode(key);

    /// <summary>String compared in the given manner.</summary>
    public static int OfString(string? key, StringComparison comparison) =>
        key is null ? 0 : StringComparer.FromComparison(comparison).GetHashCode(key);

    public static int Combine(int first, int second) => first * 31 + second;
}
