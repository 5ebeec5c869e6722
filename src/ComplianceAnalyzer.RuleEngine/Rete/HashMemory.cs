using System.Runtime.InteropServices;

namespace NRules.Rete;

/// <summary>Facts or tokens by join key, each key's in the order of insertion.</summary>
internal sealed class HashMemory<T>
    where T : class
{
    private readonly Dictionary<object, SmallBucket<T>> buckets = [];

    internal void Add(object key, T item) => CollectionsMarshal.GetValueRefOrAddDefault(buckets, key, out _).Add(item);

    internal void Remove(object key, T item)
    {
        ref SmallBucket<T> bucket = ref CollectionsMarshal.GetValueRefOrNullRef(buckets, key);
        bucket.Remove(item);
        if (bucket.Count == 0)
            buckets.Remove(key);
    }

    internal SmallBucket<T> Find(object key) => buckets.GetValueOrDefault(key);
}
