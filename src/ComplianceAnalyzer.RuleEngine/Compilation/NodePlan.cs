using NRules.Rete;

namespace NRules.Compilation;

/// <summary>How to make one node in a session's network.</summary>
/// <param name="FactType">Type of the facts that reach it from the right; null where none do.</param>
/// <param name="FactTest">Test on those facts alone; null where there is none.</param>
/// <param name="Create">Makes the node.</param>
internal sealed record NodePlan(Type? FactType, Func<object, bool>? FactTest, Func<BetaNode> Create);
