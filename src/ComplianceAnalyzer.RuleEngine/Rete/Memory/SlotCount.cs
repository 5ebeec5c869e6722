using System.Runtime.InteropServices;

namespace NRules.Rete.Memory;

/// <summary>
/// Number of slots of a hash table: a prime, so that hashes that differ by a power of two only do not meet (Knuth, The Art of Computer
/// Programming 3, 6.4). Neighboring numbers get neighboring slots: keys that come in order are met in order.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct SlotCount
{
    /// <summary>The largest prime below each power of two.</summary>
    private static readonly int[] primes =
    [
        3,
        7,
        13,
        31,
        61,
        127,
        251,
        509,
        1021,
        2039,
        4093,
        8191,
        16381,
        32749,
        65521,
        131071,
        262139,
        524287,
        1048573,
        2097143,
        4194301,
        8388593,
        16777213,
        33554393,
        67108859,
        134217689,
        268435399,
        536870909,
        1073741789,
    ];

    private readonly ulong reciprocal;

    private SlotCount(int size)
    {
        Size = size;
        reciprocal = (ulong.MaxValue / (uint)size) + 1;
    }

    internal int Size { get; }

    internal static SlotCount AtLeast(int size) => new(Array.Find(primes, prime => prime >= size));

    /// <summary>
    /// Remainder of the hash by the size, by multiplication.
    /// </summary>
    /// <remarks>Lemire, Kaser, Kurz, "Faster remainder by direct computation", Software: Practice and Experience 49 (2019).</remarks>
    internal int SlotOf(int hash) => (int)Math.BigMul(reciprocal * (uint)hash, (uint)Size, out _);
}
