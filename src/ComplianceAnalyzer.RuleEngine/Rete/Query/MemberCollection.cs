using System.Collections;

namespace NRules.Rete.Query;

/// <summary>What a rule sees of a collected query: always the present members, in their order.</summary>
internal class MemberCollection<T>(MemberList members) : IReadOnlyCollection<T>, ICollection
{
    public int Count => Members.Count;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    private protected MemberList Members { get; } = members;

    public virtual IEnumerator<T> GetEnumerator()
    {
        foreach (Member member in Members)
            yield return (T)member.Value!;
    }

    public void CopyTo(Array array, int index)
    {
        foreach (T value in this)
            array.SetValue(value, index++);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
