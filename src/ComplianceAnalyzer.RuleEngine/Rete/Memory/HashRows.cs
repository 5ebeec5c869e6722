using System.Runtime.InteropServices;

namespace NRules.Rete.Memory;

/// <summary>
/// Hash multimap over the row numbers of a table: rows of equal hash form a group that keeps the order of insertion; adding, removing and
/// finding a group take constant time. The hash only filters: whoever reads a group tests its rows by the condition itself.
/// </summary>
internal sealed class HashRows
{
    /// <summary>No row.</summary>
    internal const int None = -1;

    /// <summary>In the place of the next group: the row is not the head of its own.</summary>
    private const int NotHead = -2;

    private readonly Column<Place> places = new();
    private int end;

    /// <summary>For each slot its first group's head, one more than the row: a new array is empty.</summary>
    private int[] slots = [];
    private SlotCount slotCount;
    private int groups;

    /// <summary>First row of the group, or <see cref="None"/>.</summary>
    internal int Find(int hash)
    {
        if (slots.Length == 0)
            return None;
        int head = slots[SlotOf(hash)] - 1;
        while (head != None && places[head].Hash != hash)
            head = places[head].NextGroup;
        return head;
    }

    /// <summary>Row after <paramref name="row"/> in the group of <paramref name="head"/>, or <see cref="None"/> after the last.</summary>
    internal int Next(int row, int head)
    {
        int next = places[row].Next;
        return next == head ? None : next;
    }

    internal int HashOf(int row) => places[row].Hash;

    /// <param name="row">A row that stands in no group.</param>
    /// <param name="hash">Hash of its key.</param>
    internal void Add(int row, int hash)
    {
        MakeRoom(row);
        int head = Find(hash);
        if (head != None)
        {
            int last = places[head].Previous;
            places[row] = new Place(hash, head, last, NotHead);
            places[last].Next = row;
            places[head].Previous = row;
            return;
        }
        if (groups >= slots.Length)
            Grow();
        ref int slot = ref slots[SlotOf(hash)];
        places[row] = new Place(hash, row, row, slot - 1);
        slot = row + 1;
        groups++;
    }

    /// <summary>True for a row that stands in no group.</summary>
    internal bool IsApart(int row) => row >= end || places[row].Next == None;

    /// <summary>Rows that stand in a group, by number.</summary>
    internal IEnumerable<int> All()
    {
        for (int row = 0; row < end; row++)
            if (places[row].Next != None)
                yield return row;
    }

    internal void Remove(int row)
    {
        Place place = places[row];
        if (place.Next == row)
        {
            Relink(row, place.NextGroup);
            groups--;
        }
        else
        {
            if (place.NextGroup != NotHead)
            {
                places[place.Next].NextGroup = place.NextGroup;
                Relink(row, place.Next);
            }
            places[place.Previous].Next = place.Next;
            places[place.Next].Previous = place.Previous;
        }
        places[row] = Place.Apart;
    }

    /// <summary>Puts another group, or none, where a head stands in the chain of its slot.</summary>
    private void Relink(int head, int other)
    {
        ref int slot = ref slots[SlotOf(places[head].Hash)];
        if (slot - 1 == head)
        {
            slot = other + 1;
            return;
        }
        int before = slot - 1;
        while (places[before].NextGroup != head)
            before = places[before].NextGroup;
        places[before].NextGroup = other;
    }

    private void MakeRoom(int row)
    {
        for (; end <= row; end++)
            places.Reach(end) = Place.Apart;
    }

    private int SlotOf(int hash) => slotCount.SlotOf(hash);

    private void Grow()
    {
        slotCount = SlotCount.AtLeast(slots.Length + 1);
        slots = new int[slotCount.Size];
        for (int row = 0; row < end; row++)
        {
            ref Place place = ref places[row];
            if (place.Next == None || place.NextGroup == NotHead)
                continue;
            ref int slot = ref slots[SlotOf(place.Hash)];
            place.NextGroup = slot - 1;
            slot = row + 1;
        }
    }

    /// <param name="Hash">Hash of the key.</param>
    /// <param name="Next">Next row of the group; circular.</param>
    /// <param name="Previous">Previous row of the group; the head's is the last.</param>
    /// <param name="NextGroup">Of a head: the head of the next group in the same slot; of another row <see cref="NotHead"/>.</param>
    [StructLayout(LayoutKind.Auto)]
    private record struct Place(int Hash, int Next, int Previous, int NextGroup)
    {
        /// <summary>Place of a row that stands in no group.</summary>
        internal static Place Apart => new(0, None, None, None);
    }
}
