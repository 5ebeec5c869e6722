using NRules.Rete;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>One condition on single facts, or, without one, a type.</summary>
internal sealed class SelectionPlan(int id, Type factType, CompiledExpression<bool>? condition, bool isSpeculative)
    : INodePlan
{
    public int Id { get; } = id;

    public IReadOnlyCollection<IRuleDefinition> Rules => RuleSet;

    internal HashSet<IRuleDefinition> RuleSet { get; } = [];

    internal Type FactType { get; } = factType;

    internal CompiledExpression<bool>? Condition { get; } = condition;

    internal bool IsSpeculative { get; } = isSpeculative;

    internal List<SelectionPlan> Children { get; } = [];

    internal AlphaMemoryPlan? Memory { get; set; }
}
