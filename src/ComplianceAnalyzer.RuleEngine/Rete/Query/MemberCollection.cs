using System.Collections;

namespace NRules.Rete.Query;

/// <summary>What a rule sees of a collected query: always the present members, in their order.</summary>
internal class MemberCollection<T>(CollectionElement collection) : IReadOnlyCollection<T>, ICollection
{
    public int Count => Collection.Count;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    private protected CollectionElement Collection { get; } = collection;

    public virtual IEnumerator<T> GetEnumerator()
    {
        foreach (Element member in Collection.Members())
            yield return (T)member.Shown!;
    }

    public void CopyTo(Array array, int index)
    {
        foreach (T value in this)
            array.SetValue(value, index++);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
