using System.Collections;

namespace NRules.Rete.Query;

/// <summary>What a rule sees of a collected query: always the present members, in their order.</summary>
internal class MemberCollection<T>(ElementTable table) : MemberList(table), IReadOnlyCollection<T>, ICollection
{
    public int Count => Size;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    public virtual IEnumerator<T> GetEnumerator()
    {
        MemberCursor cursor = Read();
        while (cursor.MoveNext())
            yield return (T)cursor.Shown!;
    }

    public void CopyTo(Array array, int index)
    {
        foreach (T value in this)
            array.SetValue(value, index++);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
