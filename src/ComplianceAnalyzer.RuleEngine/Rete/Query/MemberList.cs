using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>A collection or group, with its members in order of arrival; adding and removing take constant time.</summary>
/// <param name="table">The elements that become members.</param>
internal abstract class MemberList(ElementTable table) : CollectionElement
{
    private int last = ElementTable.None;
    private int lastOrder;
    private int count;

    /// <summary>Number of members.</summary>
    internal int Size => Frozen?.Length ?? count;

    /// <summary>No member is left; one that shows what it held is empty all the same.</summary>
    internal bool IsEmpty => count == 0;

    /// <summary>Grows with every change; what is computed from the members is good for one version.</summary>
    internal int Version { get; private set; }

    /// <summary>What it held when its query went; null until then.</summary>
    internal FrozenMember[]? Frozen { get; private set; }

    /// <summary>First member, or <see cref="ElementTable.None"/>.</summary>
    internal int First { get; private set; } = ElementTable.None;

    /// <summary>Order of the first member; a group that is asked for it has one.</summary>
    internal int FirstOrder => Frozen is null ? table.LinkAt(First).Order : Frozen[0].Order;

    /// <summary>Keys of the first member; empty where there is none.</summary>
    internal IReadOnlyList<object?> FirstKeys =>
        Frozen is [var first, ..] ? first.Keys
        : First == ElementTable.None ? []
        : table.KeysAt(First);

    /// <summary>Begins to read the members, as they are while they are read.</summary>
    internal MemberCursor Read() => new(this, table);

    internal override void Add(int row) => Insert(row, lastOrder + 1);

    internal override void Update(int row, object? before) => Version++;

    internal override void Remove(int row)
    {
        count--;
        Version++;
        ElementTable.MemberLink gone = table.LinkAt(row);
        if (gone.Previous == ElementTable.None)
            First = gone.Next;
        else
            table.LinkAt(gone.Previous).Next = gone.Next;
        if (gone.Next == ElementTable.None)
            last = gone.Previous;
        else
            table.LinkAt(gone.Next).Previous = gone.Previous;
    }

    /// <summary>Adds a member in its place by order; constant time where it comes last.</summary>
    internal void Insert(int row, int order)
    {
        count++;
        Version++;
        lastOrder = Math.Max(lastOrder, order);
        int before = last;
        while (before != ElementTable.None && table.LinkAt(before).Order > order)
            before = table.LinkAt(before).Previous;
        int after = before == ElementTable.None ? First : table.LinkAt(before).Next;
        table.LinkAt(row) = new ElementTable.MemberLink(after, before, order);
        if (before == ElementTable.None)
            First = row;
        else
            table.LinkAt(before).Next = row;
        if (after == ElementTable.None)
            last = row;
        else
            table.LinkAt(after).Previous = row;
    }

    internal override void Freeze()
    {
        var members = new FrozenMember[count];
        MemberCursor cursor = Read();
        for (int i = 0; cursor.MoveNext(); i++)
            members[i] = cursor.Freeze();
        Frozen = members;
    }

    internal override IEnumerable<IFact> SourceFacts()
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
