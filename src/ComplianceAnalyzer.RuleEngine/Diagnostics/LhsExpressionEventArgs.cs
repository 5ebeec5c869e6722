using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Diagnostics;

/// <summary>A condition, or an expression of a query, was evaluated.</summary>
/// <param name="expression">The expression.</param>
/// <param name="exception">What it threw; null where it gave a result.</param>
/// <param name="arguments">What its parameters were bound to.</param>
/// <param name="result">What it gave; null where it threw.</param>
/// <param name="tuple">The facts matched before; null where the expression looks at one fact alone.</param>
/// <param name="fact">The fact under test; null where there is none.</param>
/// <param name="rules">The rules that share the expression.</param>
public class LhsExpressionEventArgs(
    Expression expression,
    Exception? exception,
    object?[] arguments,
    object? result,
    ITuple? tuple,
    IFact? fact,
    IEnumerable<IRuleDefinition> rules
) : ExpressionEventArgs(expression, exception, arguments, result)
{
    /// <summary>The facts matched before, and the fact under test after them.</summary>
    public IEnumerable<IFact> Facts
    {
        get
        {
            IEnumerable<IFact> matched = tuple?.Facts ?? [];
            return fact is null ? matched : matched.Append(fact);
        }
    }

    /// <summary>The rules that share the expression.</summary>
    public IEnumerable<IRuleDefinition> Rules { get; } = rules;
}
