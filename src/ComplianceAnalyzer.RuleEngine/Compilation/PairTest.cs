using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>A part of a condition that asks of a partial match, alone or with a fact.</summary>
/// <param name="Condition">The condition that it is a part of.</param>
/// <param name="Body">The part.</param>
internal sealed record PairTest(ExpressionElement Condition, Expression Body);
