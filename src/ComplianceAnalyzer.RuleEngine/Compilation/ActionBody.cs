using NRules.Rete.Beta;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>Runs the body of an action, or computes the fact of a Yield or the value of a filter.</summary>
/// <param name="context">The firing; null for a filter, which asks nothing of it.</param>
/// <param name="match">The match.</param>
/// <param name="services">Resolved dependencies of the rule, in their order.</param>
/// <param name="existing">The fact that a Yield linked before.</param>
internal delegate object? ActionBody(IContext? context, Token match, object?[] services, object? existing);
