using NRules.Compilation;
using NRules.Rete.Memory;

namespace NRules.Rete.Alpha;

/// <summary>The facts that pass one pattern's own conditions; patterns that ask the same share it.</summary>
internal sealed class AlphaMemory
{
    private readonly List<IAlphaConsumer> consumers = [];
    private readonly List<AlphaIndex> indexes = [];

    /// <summary>Its facts' places by their numbers; null for one that is free, and for a fact that consumers are being told of.</summary>
    private readonly List<AlphaEntry?> rows = [];
    private readonly Stack<int> free = [];

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

    /// <summary>Places of its facts, by row.</summary>
    internal IEnumerable<AlphaEntry> Entries => rows.OfType<AlphaEntry>();

    internal AlphaIndex IndexOf(IndexPlan plan) => indexes[plan.Position];

    internal AlphaEntry EntryAt(int row) => rows[row]!;

    internal void AddConsumer(IAlphaConsumer consumer) => consumers.Add(consumer);

    internal void Insert(WorkingFact fact)
    {
        Counters.InsertInputCount++;
        Count++;
        if (!free.TryPop(out int row))
        {
            row = rows.Count;
            rows.Add(null);
        }
        var entry = new AlphaEntry(fact, this, row, fact.FirstEntry);
        fact.FirstEntry = entry;
        foreach (AlphaIndex index in indexes)
            index.ComputeKey(fact.Value!);
        foreach (IAlphaConsumer consumer in consumers)
            consumer.RightInsert(entry);
        rows[row] = entry;
        foreach (AlphaIndex index in indexes)
            index.Add(entry);
    }

    internal void Update(AlphaEntry entry)
    {
        Counters.UpdateInputCount++;
        foreach (AlphaIndex index in indexes)
            index.ComputeKey(entry.Fact.Value!);
        foreach (IAlphaConsumer consumer in consumers)
            consumer.RightUpdate(entry);
        foreach (AlphaIndex index in indexes)
            index.Move(entry);
    }

    /// <summary>Takes the fact's place out of the indexes; what came from it is still there.</summary>
    internal void Leave(AlphaEntry entry)
    {
        Counters.RetractInputCount++;
        Count--;
        foreach (AlphaIndex index in indexes)
            index.Remove(entry);
        rows[entry.Row] = null;
        free.Push(entry.Row);
    }
}
