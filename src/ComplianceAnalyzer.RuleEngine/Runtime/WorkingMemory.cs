using System.Numerics;
using System.Runtime.InteropServices;
using NRules.Rete.Memory;

namespace NRules.Runtime;

/// <summary>The facts of a session by identity, in order of insertion.</summary>
internal sealed class WorkingMemory(IEqualityComparer<object> identity)
{
    private const int SmallestSize = 16;
    private const int None = -1;

    // Fibonacci hashing, as in HashRows.
    private const uint GoldenRatio = 0x9E3779B9;

    /// <summary>The facts by row; the row of one that has left stays empty until empty ones are the majority.</summary>
    private Column<Place> places = new();
    private int end;
    private int count;

    /// <summary>For each slot its first fact's row, and one more: a new array is empty.</summary>
    private int[] slots = new int[SmallestSize];
    private int shift = 32 - BitOperations.Log2(SmallestSize);

    /// <summary>Which match inserted what; null where nobody asked for it.</summary>
    internal InsertionRecord? Insertions { get; set; }

    internal WorkingFact? Find(object value) => Find(value, identity.GetHashCode(value));

    /// <summary>Makes room for so many facts more at once, instead of placing all again each time that their number doubles.</summary>
    internal void Reserve(int more)
    {
        if (count + more > slots.Length)
            Grow((int)BitOperations.RoundUpToPowerOf2((uint)(count + more)));
    }

    /// <summary>The fact of the value's identity, which is added where it is not there yet.</summary>
    internal WorkingFact FindOrAdd(object value, out bool isNew)
    {
        int hash = identity.GetHashCode(value);
        if (Find(value, hash) is { } known)
        {
            isNew = false;
            return known;
        }
        isNew = true;
        if (count == slots.Length)
            Grow(slots.Length * 2);
        var fact = new WorkingFact(value, end);
        places.Reach(end) = new Place(fact, hash, None);
        Enter(end);
        end++;
        count++;
        return fact;
    }

    internal void Remove(WorkingFact fact)
    {
        Leave(fact.Row);
        places[fact.Row].Fact = null;
        Insertions?.Forget(fact);
        count--;
        if (end > (2 * count) + SmallestSize)
            Compact();
    }

    /// <summary>Puts another object in the place of the fact's value; its identity may differ.</summary>
    internal void Replace(WorkingFact fact, object value)
    {
        Leave(fact.Row);
        fact.Value = value;
        places[fact.Row].Hash = identity.GetHashCode(value);
        Enter(fact.Row);
    }

    /// <summary>Facts in order of insertion, as they are when the reading begins.</summary>
    internal IEnumerable<T> OfType<T>()
    {
        var facts = new List<T>();
        foreach (WorkingFact fact in All())
            if (!fact.IsQueued && fact.Value is T value)
                facts.Add(value);
        foreach (T fact in facts)
            yield return fact;
    }

    /// <summary>All facts in order of insertion, those that wait to be matched among them.</summary>
    internal IEnumerable<WorkingFact> All()
    {
        for (int row = 0; row < end; row++)
            if (places[row].Fact is { } fact)
                yield return fact;
    }

    private WorkingFact? Find(object value, int hash)
    {
        for (int row = slots[SlotOf(hash)] - 1; row != None; row = places[row].NextInSlot)
        {
            ref Place place = ref places[row];
            if (place.Hash == hash && identity.Equals(place.Fact!.Value, value))
                return place.Fact;
        }
        return null;
    }

    private void Enter(int row)
    {
        ref Place place = ref places[row];
        ref int slot = ref slots[SlotOf(place.Hash)];
        place.NextInSlot = slot - 1;
        slot = row + 1;
    }

    private void Leave(int row)
    {
        ref int slot = ref slots[SlotOf(places[row].Hash)];
        if (slot - 1 == row)
        {
            slot = places[row].NextInSlot + 1;
            return;
        }
        int before = slot - 1;
        while (places[before].NextInSlot != row)
            before = places[before].NextInSlot;
        places[before].NextInSlot = places[row].NextInSlot;
    }

    private int SlotOf(int hash) => (int)((uint)hash * GoldenRatio >> shift);

    private void Grow(int size)
    {
        slots = new int[size];
        shift = 32 - BitOperations.Log2((uint)size);
        for (int row = 0; row < end; row++)
            if (places[row].Fact is not null)
                Enter(row);
    }

    /// <summary>Closes the gaps.</summary>
    private void Compact()
    {
        var closed = new Column<Place>();
        int rows = 0;
        for (int row = 0; row < end; row++)
            if (places[row].Fact is { } fact)
            {
                fact.Row = rows;
                closed.Reach(rows++) = places[row];
            }
        places = closed;
        end = rows;
        Grow(slots.Length);
    }

    /// <param name="Fact">The fact; null once it has left.</param>
    /// <param name="Hash">Hash of its identity when its value was put in place.</param>
    /// <param name="NextInSlot">Row of the next fact in the same slot.</param>
    [StructLayout(LayoutKind.Auto)]
    private record struct Place(WorkingFact? Fact, int Hash, int NextInSlot);
}
