namespace NRules.Rete;

/// <summary>Facts or tokens by join key, each key's in the order of insertion.</summary>
internal sealed class HashMemory<T>
    where T : class
{
    private readonly Dictionary<object, Bucket<T>> buckets = [];

    internal void Add(object key, T item)
    {
        if (!buckets.TryGetValue(key, out Bucket<T>? bucket))
            buckets.Add(key, bucket = new Bucket<T>());
        bucket.Add(item);
    }

    internal void Remove(object key, T item)
    {
        Bucket<T> bucket = buckets[key];
        bucket.Remove(item);
        if (bucket.Count == 0)
            buckets.Remove(key);
    }

    internal IEnumerable<T> Find(object key) => buckets.TryGetValue(key, out Bucket<T>? bucket) ? bucket.Items() : [];
}
