using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Diagnostics;

/// <summary>An action of a rule threw. Where that is handled, the rule goes on with its next action.</summary>
/// <param name="expression">The action.</param>
/// <param name="exception">What it threw.</param>
/// <param name="arguments">What its variables were bound to.</param>
/// <param name="match">The match.</param>
public class RhsExpressionErrorEventArgs(Expression expression, Exception exception, object?[] arguments, IMatch match)
    : RhsExpressionEventArgs(expression, exception, arguments, match),
        IRecoverableError
{
    /// <inheritdoc/>
    public bool IsHandled { get; set; }

    Exception IRecoverableError.Exception => Exception!;
}
