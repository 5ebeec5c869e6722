using NRules.Compilation;
using NRules.Rete.Memory;

namespace NRules.Rete.Alpha;

/// <summary>The facts that pass one pattern's own conditions; patterns that ask the same share it.</summary>
internal sealed class AlphaMemory
{
    private readonly List<IAlphaConsumer> consumers = [];
    private readonly List<AlphaIndex> indexes = [];

    internal AlphaMemory(AlphaMemoryPlan plan)
    {
        Plan = plan;
        indexes.AddRange(plan.Indexes.Select(index => new AlphaIndex(index, this)));
    }

    internal AlphaMemoryPlan Plan { get; }

    internal NodeCounters Counters { get; } = new();

    /// <summary>Number of facts in it.</summary>
    internal int Count { get; private set; }

    /// <summary>Change in which a fact was last found to pass; tells a passing memory from the others.</summary>
    internal int Stamp { get; set; }

    internal AlphaIndex IndexOf(IndexPlan plan) => indexes[plan.Position];

    internal void AddConsumer(IAlphaConsumer consumer) => consumers.Add(consumer);

    internal bool Contains(WorkingFact fact) => fact.EntryIn(indexes[0]) is not null;

    internal void Insert(WorkingFact fact)
    {
        Counters.InsertInputCount++;
        Count++;
        AlphaEntry? before = fact.FirstEntry;
        foreach (AlphaIndex index in indexes)
        {
            index.ComputeKey(fact.Value!);
            fact.FirstEntry = new AlphaEntry(fact, index, fact.FirstEntry)
            {
                Hash = index.CurrentKey.Hash,
                IsUnkeyed = index.CurrentKey.IsUnkeyed,
            };
        }
        foreach (IAlphaConsumer consumer in consumers)
            consumer.RightInsert(fact.EntryIn(consumer.Index)!);
        for (AlphaEntry? entry = fact.FirstEntry; entry is not null && entry != before; entry = entry.NextOfFact)
            entry.Index.Add(entry);
    }

    internal void Update(WorkingFact fact)
    {
        Counters.UpdateInputCount++;
        foreach (AlphaIndex index in indexes)
            index.ComputeKey(fact.Value!);
        foreach (IAlphaConsumer consumer in consumers)
            consumer.RightUpdate(fact.EntryIn(consumer.Index)!);
        foreach (AlphaIndex index in indexes)
            index.Move(fact.EntryIn(index)!);
    }

    /// <summary>Takes the fact's places out of the indexes; what came from them is still there.</summary>
    internal void Leave(AlphaEntry entry)
    {
        if (entry.Index == indexes[0])
        {
            Counters.RetractInputCount++;
            Count--;
        }
        entry.Index.Remove(entry);
    }
}
