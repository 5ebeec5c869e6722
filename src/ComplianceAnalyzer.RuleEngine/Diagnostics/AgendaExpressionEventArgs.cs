using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Diagnostics;

/// <summary>A filter of a rule was evaluated for a match.</summary>
/// <param name="expression">The filter.</param>
/// <param name="exception">What it threw; null where it gave a result.</param>
/// <param name="arguments">What its variables were bound to.</param>
/// <param name="result">What it gave; null where it threw.</param>
/// <param name="match">The match.</param>
public class AgendaExpressionEventArgs(
    Expression expression,
    Exception? exception,
    object?[] arguments,
    object? result,
    IMatch match
) : ExpressionEventArgs(expression, exception, arguments, result)
{
    /// <summary>The rule.</summary>
    public IRuleDefinition Rule => Match.Rule;

    /// <summary>The facts of the match.</summary>
    public IEnumerable<IFactMatch> Facts => Match.Facts;

    /// <summary>The match.</summary>
    public IMatch Match { get; } = match;
}
