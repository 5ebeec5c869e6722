namespace NRules.Rete.Memory;

/// <summary>
/// Hash multimap with intrusive chains: members of equal hash form a group that keeps the order of insertion; adding, removing and finding
/// a group take constant time. The hash only filters: whoever reads a group tests its members by the condition itself.
/// </summary>
internal sealed class HashGroups
{
    private const int SmallestSize = 4;

    // Fibonacci hashing spreads keys that differ in few bits (Knuth, The Art of Computer Programming 3, 6.4).
    private const uint GoldenRatio = 0x9E3779B9;

    private Indexed?[] slots = [];
    private int shift = 32;
    private int groups;

    /// <summary>Number of members.</summary>
    internal int Count { get; private set; }

    /// <summary>First member of the group, or null.</summary>
    internal Indexed? Find(int hash)
    {
        if (slots.Length == 0)
            return null;
        Indexed? head = slots[SlotOf(hash)];
        while (head is not null && head.Hash != hash)
            head = head.NextGroup;
        return head;
    }

    /// <summary>Member after <paramref name="member"/> in the group of <paramref name="head"/>, or null after the last.</summary>
    internal static Indexed? Next(Indexed member, Indexed head) =>
        ReferenceEquals(member.NextInGroup, head) ? null : member.NextInGroup;

    internal void Add(Indexed member)
    {
        Count++;
        if (Find(member.Hash) is { } head)
        {
            Indexed last = head.PreviousInGroup!;
            member.PreviousInGroup = last;
            member.NextInGroup = head;
            last.NextInGroup = member;
            head.PreviousInGroup = member;
            return;
        }
        if (groups >= slots.Length)
            Grow();
        member.NextInGroup = member;
        member.PreviousInGroup = member;
        ref Indexed? slot = ref slots[SlotOf(member.Hash)];
        member.NextGroup = slot;
        slot = member;
        groups++;
    }

    internal void Remove(Indexed member)
    {
        Count--;
        Indexed next = member.NextInGroup!;
        Indexed previous = member.PreviousInGroup!;
        ref Indexed? place = ref slots[SlotOf(member.Hash)];
        while (place is not null && place.Hash != member.Hash)
            place = ref place.NextGroup;
        if (ReferenceEquals(next, member))
        {
            place = member.NextGroup;
            groups--;
        }
        else
        {
            if (ReferenceEquals(place, member))
            {
                next.NextGroup = member.NextGroup;
                place = next;
            }
            previous.NextInGroup = next;
            next.PreviousInGroup = previous;
        }
        member.NextInGroup = null;
        member.PreviousInGroup = null;
        member.NextGroup = null;
    }

    /// <summary>All members, group by group.</summary>
    internal IEnumerable<Indexed> All()
    {
        foreach (Indexed? first in slots)
            for (Indexed? head = first; head is not null; head = head.NextGroup)
            for (Indexed? member = head; member is not null; member = Next(member, head))
                yield return member;
    }

    private int SlotOf(int hash) => (int)((uint)hash * GoldenRatio >> shift);

    private void Grow()
    {
        Indexed?[] old = slots;
        int size = Math.Max(SmallestSize, old.Length * 2);
        slots = new Indexed?[size];
        shift = 32 - System.Numerics.BitOperations.Log2((uint)size);
        foreach (Indexed? first in old)
            for (Indexed? head = first; head is not null; )
            {
                Indexed? next = head.NextGroup;
                ref Indexed? slot = ref slots[SlotOf(head.Hash)];
                head.NextGroup = slot;
                slot = head;
                head = next;
            }
    }
}
