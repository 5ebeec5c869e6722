using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>
/// A collection or group, with its members in order of arrival; adding and removing take constant time. Rules see it for as long as they
/// like: once its query is gone, it shows what it held then.
/// </summary>
/// <param name="table">The elements that become members.</param>
internal abstract class CollectionElement(ElementTable table)
{
    private int last = ElementTable.None;
    private int lastOrder;
    private int count;

    /// <summary>Its row among the elements of the stage below.</summary>
    internal int Row { get; set; }

    /// <summary>Number of members.</summary>
    internal int Size => Frozen?.Length ?? count;

    /// <summary>No member is left; one that shows what it held is empty all the same.</summary>
    internal bool IsEmpty => count == 0;

    /// <summary>Grows with every change; what is computed from the members is good for one version.</summary>
    internal int Version { get; private set; }

    /// <summary>The stage below has been told of it.</summary>
    internal bool IsKnownBelow { get; set; }

    /// <summary>It waits for the end of the batch.</summary>
    internal bool IsChanged { get; set; }

    /// <summary>What it held when its query went; null until then.</summary>
    internal FrozenMember[]? Frozen { get; private set; }

    /// <summary>First member, or <see cref="ElementTable.None"/>.</summary>
    internal int First { get; private set; } = ElementTable.None;

    /// <summary>Begins to read the members, as they are while they are read.</summary>
    internal MemberCursor Read() => new(this, table);

    internal void Add(int member)
    {
        count++;
        Version++;
        table.LinkAt(member) = new ElementTable.MemberLink(ElementTable.None, last, ++lastOrder);
        if (last == ElementTable.None)
            First = member;
        else
            table.LinkAt(last).Next = member;
        last = member;
    }

    internal void Remove(int member)
    {
        count--;
        Version++;
        ElementTable.MemberLink gone = table.LinkAt(member);
        if (gone.Previous == ElementTable.None)
            First = gone.Next;
        else
            table.LinkAt(gone.Previous).Next = gone.Next;
        if (gone.Next == ElementTable.None)
            last = gone.Previous;
        else
            table.LinkAt(gone.Next).Previous = gone.Previous;
    }

    internal void Touch() => Version++;

    /// <summary>Its query is going, and its members with it.</summary>
    internal void Freeze()
    {
        var members = new FrozenMember[count];
        MemberCursor cursor = Read();
        for (int i = 0; cursor.MoveNext(); i++)
            members[i] = cursor.Freeze();
        Frozen = members;
    }

    internal IEnumerable<IFact> SourceFacts()
    {
        MemberCursor cursor = Read();
        while (cursor.MoveNext())
            foreach (IFact fact in cursor.Facts)
                yield return fact;
    }

    /// <summary>Member after one that has been read; its own place counts no longer where it has left.</summary>
    /// <param name="member">The member.</param>
    /// <param name="order">Its order when it was read.</param>
    /// <param name="version">The collection's version at that time.</param>
    internal int After(int member, int order, int version)
    {
        if (version == Version || (table.CollectionAt(member) == this && table.LinkAt(member).Order == order))
            return table.LinkAt(member).Next;
        // It may have come back in another place.
        int next = First;
        while (next != ElementTable.None && table.LinkAt(next).Order <= order)
            next = table.LinkAt(next).Next;
        return next;
    }
}
