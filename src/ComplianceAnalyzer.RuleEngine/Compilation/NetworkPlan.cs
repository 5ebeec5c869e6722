namespace NRules.Compilation;

/// <summary>The network that the sessions of a factory are made from; read-only once compiled.</summary>
/// <param name="Types">Fact types with the conditions below them.</param>
/// <param name="Memories">Alpha memories in their positions.</param>
/// <param name="BetaNodes">Nodes over partial matches, sources before what they feed.</param>
/// <param name="Rules">Rules in order.</param>
internal sealed record NetworkPlan(
    List<SelectionPlan> Types,
    List<AlphaMemoryPlan> Memories,
    IReadOnlyList<BetaPlan> BetaNodes,
    IReadOnlyList<CompiledRule> Rules
);
