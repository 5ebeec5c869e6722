using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>A part of a condition that asks of a partial match, alone or with a fact.</summary>
/// <param name="Condition">The condition that it is a part of.</param>
/// <param name="Body">The part.</param>
/// <param name="IsKey">It is an equality whose hash answers for it, and the only key: a pair of equal hash meets it.</param>
internal sealed record PairTest(ExpressionElement Condition, Expression Body, bool IsKey = false);
