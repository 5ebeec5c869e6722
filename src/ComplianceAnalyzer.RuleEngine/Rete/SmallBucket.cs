namespace NRules.Rete;

/// <summary>
/// A collection in order of insertion for the usual case of none or one element, which costs one reference; from two on it holds a
/// <see cref="Bucket{T}"/>. A mutable value: keep it in a field and never copy it to change it.
/// </summary>
internal struct SmallBucket<T>
    where T : class
{
    private object? content;

    internal readonly int Count =>
        content switch
        {
            null => 0,
            Bucket<T> many => many.Count,
            _ => 1,
        };

    internal void Add(T item)
    {
        switch (content)
        {
            case null:
                content = item;
                break;
            case Bucket<T> many:
                many.Add(item);
                break;
            case var only:
                var bucket = new Bucket<T>();
                bucket.Add((T)only);
                bucket.Add(item);
                content = bucket;
                break;
        }
    }

    internal void Remove(T item)
    {
        if (content is Bucket<T> many)
            many.Remove(item);
        else
            content = null;
    }

    internal void Clear() => content = null;

    /// <summary>Reads in order; what is added meanwhile is not read, what is removed meanwhile is not missed.</summary>
    public readonly Enumerator GetEnumerator() => new(content);

    internal struct Enumerator(object? content)
    {
        private readonly Bucket<T>? many = content as Bucket<T>;
        private readonly int end =
            content is Bucket<T> bucket ? bucket.End
            : content is null ? 0
            : 1;
        private int next;

        public T Current { get; private set; } = null!;

        public bool MoveNext()
        {
            while (next < end)
            {
                T? item = many is null ? (T)content! : many.At(next);
                next++;
                if (item is null)
                    continue;
                Current = item;
                return true;
            }
            return false;
        }
    }
}
