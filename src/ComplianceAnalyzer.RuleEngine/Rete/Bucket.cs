namespace NRules.Rete;

/// <summary>
/// A collection that keeps the order of insertion. Removal searches while it is small, and is indexed once it is not, so that its cost
/// does not grow with the number of elements.
/// </summary>
internal sealed class Bucket<T>
    where T : class
{
    private const int IndexedFrom = 32;

    private List<T?>? items;
    private Dictionary<T, int>? places;
    private int holes;

    internal int Count => (items?.Count ?? 0) - holes;

    internal void Add(T item)
    {
        items ??= new List<T?>(2);
        if (holes > items.Count / 2)
            Compact();
        places?.Add(item, items.Count);
        items.Add(item);
    }

    internal void Remove(T item)
    {
        int place = Find(item);
        items![place] = null;
        holes++;
    }

    /// <summary>One past the last place.</summary>
    internal int End => items?.Count ?? 0;

    /// <summary>The element at a place; null where it was removed. Places stay as they are until something is added.</summary>
    internal T? At(int place) => items![place];

    /// <summary>Elements in order. It may be added to while it is read; what is added then is not read.</summary>
    internal IEnumerable<T> Items()
    {
        int count = items?.Count ?? 0;
        for (int i = 0; i < count; i++)
            if (items![i] is { } item)
                yield return item;
    }

    private int Find(T item)
    {
        if (places is null && items!.Count >= IndexedFrom)
            Index();
        return places is not null ? Take(places, item) : items!.FindIndex(other => ReferenceEquals(other, item));
    }

    private static int Take(Dictionary<T, int> places, T item)
    {
        places.Remove(item, out int place);
        return place;
    }

    private void Compact()
    {
        items!.RemoveAll(item => item is null);
        holes = 0;
        places = null;
        if (items.Count >= IndexedFrom)
            Index();
    }

    private void Index()
    {
        places = new Dictionary<T, int>(items!.Count, ReferenceEqualityComparer.Instance);
        for (int i = 0; i < items.Count; i++)
            if (items[i] is { } item)
                places.Add(item, i);
    }
}
