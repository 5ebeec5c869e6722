using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Diagnostics;

/// <summary>A condition, or an expression of a query, threw. Where that is handled, the facts count as not matching.</summary>
/// <param name="expression">The expression.</param>
/// <param name="exception">What it threw.</param>
/// <param name="arguments">What its parameters were bound to.</param>
/// <param name="tuple">The facts matched before; null where the expression looks at one fact alone.</param>
/// <param name="fact">The fact under test; null where there is none.</param>
/// <param name="rules">The rules that share the expression.</param>
public class LhsExpressionErrorEventArgs(
    Expression expression,
    Exception exception,
    object?[] arguments,
    ITuple? tuple,
    IFact? fact,
    IEnumerable<IRuleDefinition> rules
) : LhsExpressionEventArgs(expression, exception, arguments, null, tuple, fact, rules), IRecoverableError
{
    /// <inheritdoc/>
    public bool IsHandled { get; set; }

    Exception IRecoverableError.Exception => Exception!;
}
