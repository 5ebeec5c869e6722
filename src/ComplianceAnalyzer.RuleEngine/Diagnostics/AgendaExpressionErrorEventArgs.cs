using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Diagnostics;

/// <summary>A filter of a rule threw. Where that is handled, the filter counts as not passed.</summary>
/// <param name="expression">The filter.</param>
/// <param name="exception">What it threw.</param>
/// <param name="arguments">What its variables were bound to.</param>
/// <param name="match">The match.</param>
public class AgendaExpressionErrorEventArgs(
    Expression expression,
    Exception exception,
    object?[] arguments,
    IMatch match
) : AgendaExpressionEventArgs(expression, exception, arguments, null, match), IRecoverableError
{
    /// <inheritdoc/>
    public bool IsHandled { get; set; }

    Exception IRecoverableError.Exception => Exception!;
}
