using NRules.Compilation;
using NRules.Rete.Alpha;
using NRules.Rete.Beta;
using NRules.Rete.Memory;
using NRules.Runtime;

namespace NRules.Rete;

/// <summary>
/// One session's network of nodes. Facts pass one by one down to where a batch can be awaited (existence, queries, the agenda); the end of
/// a batch brings out what waited, sources before what they feed.
/// </summary>
/// <remarks>Forgy, "Rete: A Fast Algorithm for the Many Pattern/Many Object Pattern Match Problem", Artificial Intelligence 19 (1982).</remarks>
internal sealed class Network
{
    private readonly NetworkPlan plan;
    private readonly List<SelectionNode> types;
    private readonly Dictionary<Type, SelectionNode[]> typesOf = [];

    // Facts come mostly many of a type in a row.
    private Type? lastType;
    private SelectionNode[] lastTypes = [];

    private readonly List<AlphaMemory> memories;
    private readonly List<BetaNode> betaNodes = [];
    private readonly PriorityQueue<BetaNode, int> waiting = new();
    private readonly HashSet<BetaNode> isWaiting = [];
    private readonly List<AlphaMemory> passing = [];
    private readonly List<FactPlace> leaving = [];
    private int stamp;

    internal Network(NetworkPlan plan, SessionEvents events)
    {
        this.plan = plan;
        Evaluator = new Evaluator(events);
        memories = plan.Memories.ConvertAll(memory => new AlphaMemory(memory));
        types = plan.Types.ConvertAll(type => new SelectionNode(type, memory => memories[memory.Position]));
        foreach (BetaPlan beta in plan.BetaNodes)
            AddBeta(beta);
    }

    internal Evaluator Evaluator { get; }

    internal MatchChanges Changes { get; } = new();

    internal NodeTimer Timer { get; } = new();

    internal IReadOnlyList<SelectionNode> Types => types;

    internal IReadOnlyList<AlphaMemory> Memories => memories;

    internal IReadOnlyList<BetaNode> BetaNodes => betaNodes;

    /// <summary>
    /// Facts that have changed and are still to be matched anew: they stand in indexes under what their keys were.
    /// </summary>
    internal int UnsettledCount { get; set; }

    /// <summary>A number that no memory, no partial match and no fact bears yet.</summary>
    internal int NextStamp() => ++stamp;

    /// <summary>Activates rules that need no fact.</summary>
    internal void Activate()
    {
        foreach (RootNode root in betaNodes.OfType<RootNode>())
            root.Activate();
        Flush();
    }

    internal void Insert(WorkingFact fact)
    {
        Select(fact);
        foreach (AlphaMemory memory in passing)
            memory.Insert(fact);
    }

    internal void Update(WorkingFact fact)
    {
        Select(fact);
        int current = NextStamp();
        foreach (AlphaMemory memory in passing)
            memory.Stamp = current;
        Remove(fact, memory => memory.Stamp != current);
        foreach (AlphaMemory memory in passing)
            if (PlaceIn(memory, fact) is { } place)
                memory.Update(place.Row);
            else
                memory.Insert(fact);
    }

    /// <summary>Another object has taken the place of the fact's value; an update follows.</summary>
    internal void Replace(WorkingFact fact)
    {
        for (
            FactPlace place = fact.LastPlace;
            place != FactPlace.None;
            place = memories[place.Memory].BeforeOfFact(place.Row)
        )
            memories[place.Memory].Replace(place.Row, fact.Value);
    }

    internal void Remove(WorkingFact fact) => Remove(fact, _ => true);

    internal void FlushLater(BetaNode node)
    {
        if (isWaiting.Add(node))
            waiting.Enqueue(node, node.Id);
    }

    /// <summary>Ends a batch.</summary>
    internal void Flush()
    {
        while (waiting.TryDequeue(out BetaNode? node, out _))
        {
            isWaiting.Remove(node);
            if (!Timer.IsOn)
            {
                node.Flush();
                continue;
            }
            var before = Timer.Enter(node.Counters, NodeOperation.Update);
            node.Flush();
            Timer.Return(before);
        }
    }

    /// <summary>Takes the fact out of the memories that are meant, and then all that came from it there.</summary>
    private void Remove(WorkingFact fact, Predicate<AlphaMemory> isMeant)
    {
        leaving.Clear();
        FactPlace kept = FactPlace.None;
        for (FactPlace place = fact.LastPlace; place != FactPlace.None; )
        {
            AlphaMemory memory = memories[place.Memory];
            FactPlace before = memory.BeforeOfFact(place.Row);
            if (!isMeant(memory))
            {
                kept = place;
            }
            else
            {
                leaving.Add(place);
                memory.Leave(place.Row);
                if (kept == FactPlace.None)
                    fact.LastPlace = before;
                else
                    memories[kept.Memory].Relink(kept.Row, before);
            }
            place = before;
        }
        for (int i = leaving.Count - 1; i >= 0; i--)
            memories[leaving[i].Memory].Remove(leaving[i].Row);
    }

    /// <summary>Place of a fact in a memory; null where it is not in it.</summary>
    internal FactPlace? PlaceIn(AlphaMemory memory, WorkingFact fact)
    {
        for (
            FactPlace place = fact.LastPlace;
            place != FactPlace.None;
            place = memories[place.Memory].BeforeOfFact(place.Row)
        )
            if (place.Memory == memory.Plan.Position)
                return place;
        return null;
    }

    private void Select(WorkingFact fact)
    {
        passing.Clear();
        Type type = fact.Type;
        if (type != lastType)
        {
            if (!typesOf.TryGetValue(type, out SelectionNode[]? nodes))
                typesOf.Add(type, nodes = NodesOf(type));
            lastType = type;
            lastTypes = nodes;
        }
        foreach (SelectionNode node in lastTypes)
            node.Select(fact, Evaluator, passing);
    }

    private SelectionNode[] NodesOf(Type type) => [.. types.Where(node => node.Plan.FactType.IsAssignableFrom(type))];

    private void AddBeta(BetaPlan beta)
    {
        BetaNode node = beta.Create(this);
        betaNodes.Add(node);
        if (beta.Source is { } source)
            betaNodes[source.Position].AddSink(node);
        if (node is AlphaFedNode consumer)
            consumer.Memory?.AddConsumer(consumer);
    }
}
