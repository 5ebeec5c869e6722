using NRules.Compilation;
using NRules.Rete.Beta;
using NRules.Rete.Memory;

namespace NRules.Rete.Alpha;

/// <summary>The facts that pass one pattern's own conditions, by row; patterns that ask the same share it.</summary>
internal sealed class AlphaMemory
{
    private const int NoRow = -1;

    private AlphaFedNode[] consumers = [];
    private readonly AlphaIndex[] indexes;
    private readonly RowNumbers numbers = new();
    private readonly Column<WorkingFact?> facts = new();

    // Beside the facts, which most conditions then need not visit.
    private readonly Column<object?> values = new();

    // Reached only by facts that stand in several memories.
    private readonly Column<FactPlace> placesBefore = new();

    /// <summary>Row of the fact that is on its way in or out, or none.</summary>
    private int passing = NoRow;

    internal AlphaMemory(AlphaMemoryPlan plan)
    {
        Plan = plan;
        indexes = [.. plan.Indexes.Select(index => new AlphaIndex(index, this))];
    }

    internal AlphaMemoryPlan Plan { get; }

    internal NodeCounters Counters { get; } = new();

    /// <summary>Number of facts in it.</summary>
    internal int Count { get; private set; }

    /// <summary>Change in which a fact was last found to pass; tells a passing memory from the others.</summary>
    internal int Stamp { get; set; }

    /// <summary>Rows in use, but for that of a fact that is on its way in or out.</summary>
    internal IEnumerable<int> Rows
    {
        get
        {
            for (int row = 0; row < numbers.End; row++)
                if (row != passing && facts[row] is not null)
                    yield return row;
        }
    }

    internal AlphaIndex IndexOf(IndexPlan plan) => indexes[plan.Position];

    internal WorkingFact FactAt(int row) => facts[row]!;

    /// <summary>The fact's value.</summary>
    internal object? ValueAt(int row) => values[row];

    /// <summary>Place of the row's fact in another memory that it entered before this one.</summary>
    internal FactPlace BeforeOfFact(int row) => placesBefore.Read(row);

    /// <param name="consumer">Comes after its ancestors.</param>
    internal void AddConsumer(AlphaFedNode consumer) => consumers = [.. consumers, consumer];

    internal void Insert(WorkingFact fact)
    {
        Counters.InsertInputCount++;
        Count++;
        int row = numbers.Take();
        facts.Reach(row) = fact;
        values.Reach(row) = fact.Value;
        Pass(row);
        foreach (AlphaIndex index in indexes)
            index.ComputeKey(fact.Value!);
        foreach (AlphaFedNode consumer in consumers)
            consumer.RightInsert(row);
        passing = NoRow;
        Relink(row, fact.LastPlace);
        fact.LastPlace = new FactPlace(Plan.Position, row);
        foreach (AlphaIndex index in indexes)
            index.Add(row);
    }

    /// <summary>Another object has taken the place of the fact's value.</summary>
    internal void Replace(int row, object? value) => values[row] = value;

    internal void Update(int row)
    {
        Counters.UpdateInputCount++;
        foreach (AlphaIndex index in indexes)
            index.ComputeKey(values[row]!);
        foreach (AlphaFedNode consumer in consumers)
            consumer.RightUpdate(row);
        foreach (AlphaIndex index in indexes)
            index.Move(row);
    }

    /// <summary>Takes the row out of the indexes; what came from its fact is still there until <see cref="Remove"/>.</summary>
    internal void Leave(int row)
    {
        Counters.RetractInputCount++;
        Count--;
        foreach (AlphaIndex index in indexes)
            index.Remove(row);
        Pass(row);
    }

    /// <summary>Takes away what came from the fact of a row that has left the indexes, and the row.</summary>
    internal void Remove(int row)
    {
        foreach (AlphaFedNode consumer in consumers)
            consumer.RightRemove(row);
        passing = NoRow;
        Clear(row);
        numbers.GiveBack(row);
    }

    /// <summary>Puts another place before that of the row's fact here.</summary>
    internal void Relink(int row, FactPlace before)
    {
        if (placesBefore.Read(row) != before)
            placesBefore.Reach(row) = before;
    }

    private void Pass(int row)
    {
        // A fact whose way was broken off by an exception is gone; so is its row.
        if (passing != NoRow)
            Clear(passing);
        passing = row;
    }

    private void Clear(int row)
    {
        facts[row] = null;
        values[row] = null;
        Relink(row, FactPlace.None);
    }
}
