using System.Numerics;
using NRules.Rete.Memory;

namespace NRules.Runtime;

/// <summary>The facts of a session by identity, in order of insertion.</summary>
internal sealed class WorkingMemory(IEqualityComparer<object> identity)
{
    private const int SmallestSize = 16;
    private const uint GoldenRatio = 0x9E3779B9;

    private WorkingFact?[] slots = new WorkingFact?[SmallestSize];
    private int shift = 32 - BitOperations.Log2(SmallestSize);
    private int count;
    private WorkingFact? first;
    private WorkingFact? last;

    /// <summary>Which match inserted what; null where nobody asked for it.</summary>
    internal InsertionRecord? Insertions { get; set; }

    internal WorkingFact? Find(object value)
    {
        int hash = identity.GetHashCode(value);
        WorkingFact? fact = slots[SlotOf(hash)];
        while (fact is not null && (fact.IdentityHash != hash || !identity.Equals(fact.Value, value)))
            fact = fact.NextInSlot;
        return fact;
    }

    /// <summary>Makes room for so many facts more at once, instead of placing all again each time that their number doubles.</summary>
    internal void Reserve(int more)
    {
        if (count + more > slots.Length)
            Grow((int)BitOperations.RoundUpToPowerOf2((uint)(count + more)));
    }

    /// <summary>Adds a fact whose identity is not there yet.</summary>
    internal WorkingFact Add(object value)
    {
        if (count == slots.Length)
            Grow(slots.Length * 2);
        var fact = new WorkingFact(value, identity.GetHashCode(value));
        Place(fact);
        count++;
        fact.PreviousFact = last;
        if (last is null)
            first = fact;
        else
            last.NextFact = fact;
        last = fact;
        return fact;
    }

    internal void Remove(WorkingFact fact)
    {
        Unplace(fact);
        Insertions?.Forget(fact);
        count--;
        if (fact.PreviousFact is null)
            first = fact.NextFact;
        else
            fact.PreviousFact.NextFact = fact.NextFact;
        if (fact.NextFact is null)
            last = fact.PreviousFact;
        else
            fact.NextFact.PreviousFact = fact.PreviousFact;
    }

    /// <summary>Puts another object in the place of the fact's value; its identity may differ.</summary>
    internal void Replace(WorkingFact fact, object value)
    {
        Unplace(fact);
        fact.Value = value;
        fact.IdentityHash = identity.GetHashCode(value);
        Place(fact);
    }

    /// <summary>Facts in order of insertion, as they are when the reading begins.</summary>
    internal IEnumerable<T> OfType<T>()
    {
        var facts = new List<T>();
        for (WorkingFact? fact = first; fact is not null; fact = fact.NextFact)
            if (!fact.IsQueued && fact.Value is T value)
                facts.Add(value);
        foreach (T fact in facts)
            yield return fact;
    }

    /// <summary>All facts in order of insertion, those that wait to be matched among them.</summary>
    internal IEnumerable<WorkingFact> All()
    {
        for (WorkingFact? fact = first; fact is not null; fact = fact.NextFact)
            yield return fact;
    }

    private void Place(WorkingFact fact)
    {
        ref WorkingFact? slot = ref slots[SlotOf(fact.IdentityHash)];
        fact.NextInSlot = slot;
        slot = fact;
    }

    private void Unplace(WorkingFact fact)
    {
        ref WorkingFact? place = ref slots[SlotOf(fact.IdentityHash)];
        while (!ReferenceEquals(place, fact))
            place = ref place!.NextInSlot;
        place = fact.NextInSlot;
    }

    // Fibonacci hashing, as in HashGroups.
    private int SlotOf(int hash) => (int)((uint)hash * GoldenRatio >> shift);

    private void Grow(int size)
    {
        slots = new WorkingFact?[size];
        shift = 32 - BitOperations.Log2((uint)size);
        for (WorkingFact? fact = first; fact is not null; fact = fact.NextFact)
            Place(fact);
    }
}
