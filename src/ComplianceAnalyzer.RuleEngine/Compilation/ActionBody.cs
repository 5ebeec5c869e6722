using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>Runs the body of an action, or computes the fact of a Yield or the value of a filter.</summary>
/// <param name="context">The firing; null for a filter, which asks nothing of it.</param>
/// <param name="values">What the match binds, by level.</param>
/// <param name="services">Resolved dependencies of the rule, in their order.</param>
/// <param name="existing">The fact that a Yield linked before.</param>
internal delegate object? ActionBody(IContext? context, object?[] values, object?[] services, object? existing);
