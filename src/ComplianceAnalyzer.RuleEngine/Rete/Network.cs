using NRules.Compilation;
using NRules.Runtime;

namespace NRules.Rete;

/// <summary>The network of one session: facts go in, activations come out on the agenda.</summary>
internal sealed class Network
{
    private readonly List<AlphaMemory> memories = [];
    private readonly Dictionary<Type, AlphaMemory[]> memoriesOf = [];

    internal Network(IEnumerable<CompiledRule> rules, Agenda agenda)
    {
        var roots = new List<(BetaNode Node, Token Token)>();
        foreach (CompiledRule rule in rules)
            roots.Add((Build(rule, agenda), Token.Empty()));
        foreach ((BetaNode node, Token token) in roots)
            node.Insert([token]);
    }

    /// <summary>Facts of one batch pass through each memory in one go.</summary>
    internal void Insert(IReadOnlyList<WorkingFact> facts)
    {
        if (facts.Count == 1)
        {
            foreach (AlphaMemory memory in MemoriesOf(facts[0].Type))
                if (memory.Accepts(facts[0]))
                    memory.Insert(facts);
            return;
        }
        ILookup<Type, WorkingFact> byType = facts.ToLookup(fact => fact.Type);
        foreach (AlphaMemory memory in memories)
        {
            List<WorkingFact> accepted =
            [
                .. byType
                    .Where(group => memory.Type.IsAssignableFrom(group.Key))
                    .SelectMany(group => group.Where(memory.Accepts)),
            ];
            if (accepted.Count > 0)
                memory.Insert(accepted);
        }
    }

    internal void Retract(WorkingFact fact)
    {
        foreach (AlphaMemory memory in MemoriesOf(fact.Type))
            if (memory.Accepts(fact))
                memory.Retract(fact);
    }

    private AlphaMemory[] MemoriesOf(Type type)
    {
        if (!memoriesOf.TryGetValue(type, out AlphaMemory[]? found))
            memoriesOf.Add(type, found = [.. memories.Where(memory => memory.Type.IsAssignableFrom(type))]);
        return found;
    }

    private BetaNode Build(CompiledRule rule, Agenda agenda)
    {
        BetaNode below = new TerminalNode(rule, agenda);
        foreach (NodePlan plan in rule.Nodes.Reverse())
        {
            BetaNode node = plan.Create();
            node.Below = below;
            if (plan.FactType is { } type)
            {
                var memory = new AlphaMemory(type, plan.FactTest);
                memory.Connect((IFactSink)node);
                memories.Add(memory);
            }
            below = node;
        }
        return below;
    }
}
