using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>A part of a condition that asks of a single fact.</summary>
/// <param name="Condition">The condition that it is a part of.</param>
/// <param name="Body">The part.</param>
/// <param name="IsSpeculative">The author wrote a condition on a pair before it, which may guard it: where it fails, the pair decides.</param>
internal sealed record FactTest(ExpressionElement Condition, Expression Body, bool IsSpeculative);
