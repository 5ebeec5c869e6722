using NRules.Rete;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>A rule ready to be built into a network: everything that sessions share.</summary>
/// <param name="Definition">The rule.</param>
/// <param name="Nodes">Nodes in the order of the conditions.</param>
/// <param name="Variables">Variables in the order of the tokens' slots.</param>
/// <param name="Actions">Actions in their order.</param>
internal sealed record CompiledRule(
    RuleDefinition Definition,
    IReadOnlyList<NodePlan> Nodes,
    IReadOnlyList<Declaration> Variables,
    IReadOnlyList<CompiledAction> Actions
)
{
    /// <summary>
    /// True where its activations can fire one after the other before what they yield is matched: it only yields, and no fact that it
    /// yields can match its own conditions, so that one firing cannot change another.
    /// </summary>
    internal bool FiresInBatches { get; } =
        Actions.All(action => action.YieldType is not null)
        && Actions.All(action =>
            Nodes.All(node => node.FactType is null || !Overlaps(node.FactType, action.YieldType!))
        );

    private static bool Overlaps(Type pattern, Type yielded) =>
        pattern.IsAssignableFrom(yielded)
        || yielded.IsAssignableFrom(pattern)
        || pattern.IsInterface
        || yielded.IsInterface;
}
