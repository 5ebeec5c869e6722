using NRules.Compilation;
using NRules.Rete.Memory;

namespace NRules.Rete.Alpha;

/// <summary>One condition on single facts, or, at the top, a type; patterns that begin with the same conditions share it.</summary>
internal sealed class SelectionNode
{
    private readonly List<SelectionNode> children;

    internal SelectionNode(SelectionPlan plan, Func<AlphaMemoryPlan, AlphaMemory> memoryOf)
    {
        Plan = plan;
        Memory = plan.Memory is null ? null : memoryOf(plan.Memory);
        children = plan.Children.ConvertAll(child => new SelectionNode(child, memoryOf));
    }

    internal SelectionPlan Plan { get; }

    internal AlphaMemory? Memory { get; }

    internal NodeCounters Counters { get; } = new();

    internal IReadOnlyList<SelectionNode> Children => children;

    /// <summary>Adds the memories whose conditions the fact meets to <paramref name="memories"/>.</summary>
    internal void Select(WorkingFact fact, Evaluator evaluator, List<AlphaMemory> memories)
    {
        Counters.InsertInputCount++;
        if (!Passes(fact, evaluator))
            return;
        Counters.InsertOutputCount++;
        if (Memory is not null)
            memories.Add(Memory);
        foreach (SelectionNode child in children)
            child.Select(fact, evaluator, memories);
    }

    private bool Passes(WorkingFact fact, Evaluator evaluator)
    {
        if (Plan.Condition is not { } condition)
            return true;
        return Plan.IsSpeculative
            ? PassesOrFails(condition, fact)
            : evaluator.Test(condition, frame: null, fact.Value, new Subject(fact), Plan);
    }

    /// <summary>
    /// A condition tested ahead of one that the author wrote before it: where it fails, the pair decides, in the order written.
    /// </summary>
    private static bool PassesOrFails(CompiledExpression<bool> condition, WorkingFact fact)
    {
        try
        {
            return condition.Run(null, fact.Value);
        }
#pragma warning disable CA1031 // Nothing is lost: the pair evaluates the same expression again and reports.
        catch (Exception)
#pragma warning restore CA1031
        {
            return true;
        }
    }
}
