using System.Runtime.InteropServices;

namespace NRules.Rete.Memory;

/// <summary>What waits for the end of a batch, in order. Emptied, it gives back what a large batch took.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct BatchList<T>
{
    private const int Few = 64;

    private readonly List<T> items = [];

    public BatchList() { }

    internal void Add(T item) => items.Add(item);

    public List<T>.Enumerator GetEnumerator() => items.GetEnumerator();

    internal void Clear()
    {
        items.Clear();
        if (items.Capacity > Few)
            items.TrimExcess();
    }
}
