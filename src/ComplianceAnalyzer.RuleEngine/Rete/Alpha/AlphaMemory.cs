using System.Runtime.InteropServices;
using NRules.Compilation;
using NRules.Rete.Memory;

namespace NRules.Rete.Alpha;

/// <summary>The facts that pass one pattern's own conditions, by row; patterns that ask the same share it.</summary>
internal sealed class AlphaMemory
{
    private readonly List<IAlphaConsumer> consumers = [];
    private readonly List<AlphaIndex> indexes = [];
    private readonly RowNumbers numbers = new();
    private readonly Column<Place> places = new();

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

    /// <summary>Rows in use, but for that of a fact that is on its way in or out.</summary>
    internal IEnumerable<int> Rows
    {
        get
        {
            for (int row = 0; row < numbers.End; row++)
                if (places[row].Fact is not null && places[row].BeforeOfFact != FactPlace.Passing)
                    yield return row;
        }
    }

    internal AlphaIndex IndexOf(IndexPlan plan) => indexes[plan.Position];

    internal WorkingFact FactAt(int row) => places[row].Fact!;

    /// <summary>Place of the row's fact in another memory that it entered before this one.</summary>
    internal FactPlace BeforeOfFact(int row) => places[row].BeforeOfFact;

    internal void AddConsumer(IAlphaConsumer consumer) => consumers.Add(consumer);

    internal void Insert(WorkingFact fact)
    {
        Counters.InsertInputCount++;
        Count++;
        int row = numbers.Take();
        places.Reach(row) = new Place(fact, FactPlace.Passing);
        foreach (AlphaIndex index in indexes)
            index.ComputeKey(fact.Value!);
        foreach (IAlphaConsumer consumer in consumers)
            consumer.RightInsert(row);
        places[row].BeforeOfFact = fact.LastPlace;
        fact.LastPlace = new FactPlace(Plan.Position, row);
        foreach (AlphaIndex index in indexes)
            index.Add(row);
    }

    internal void Update(int row)
    {
        Counters.UpdateInputCount++;
        foreach (AlphaIndex index in indexes)
            index.ComputeKey(places[row].Fact!.Value!);
        foreach (IAlphaConsumer consumer in consumers)
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
        places[row].BeforeOfFact = FactPlace.Passing;
    }

    /// <summary>Takes away what came from the fact of a row that has left the indexes, and the row.</summary>
    internal void Remove(int row)
    {
        foreach (IAlphaConsumer consumer in consumers)
            consumer.RightRemove(row);
        places[row] = default;
        numbers.GiveBack(row);
    }

    /// <summary>Puts another place before that of the row's fact here.</summary>
    internal void Relink(int row, FactPlace before) => places[row].BeforeOfFact = before;

    /// <param name="Fact">The fact; null where the row is free.</param>
    /// <param name="BeforeOfFact">Place that the same fact took before this one.</param>
    [StructLayout(LayoutKind.Auto)]
    private record struct Place(WorkingFact? Fact, FactPlace BeforeOfFact);
}
