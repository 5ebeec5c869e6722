using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Diagnostics;

/// <summary>An action of a rule ran.</summary>
/// <param name="expression">The action.</param>
/// <param name="exception">What it threw; null where it did not.</param>
/// <param name="arguments">What its variables were bound to.</param>
/// <param name="match">The match.</param>
public class RhsExpressionEventArgs(Expression expression, Exception? exception, object?[] arguments, IMatch match)
    : ExpressionEventArgs(expression, exception, arguments, null)
{
    /// <summary>The match.</summary>
    public IMatch Match { get; } = match;
}
