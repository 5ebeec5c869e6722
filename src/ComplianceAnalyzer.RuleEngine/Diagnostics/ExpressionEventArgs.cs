using System.Linq.Expressions;

namespace NRules.Diagnostics;

/// <summary>An expression of a rule was evaluated.</summary>
/// <param name="expression">The expression.</param>
/// <param name="exception">What it threw; null where it gave a result.</param>
/// <param name="arguments">What its parameters were bound to.</param>
/// <param name="result">What it gave; null where it threw.</param>
public class ExpressionEventArgs(Expression expression, Exception? exception, object?[] arguments, object? result)
    : EventArgs
{
    /// <summary>The expression.</summary>
    public Expression Expression { get; } = expression;

    /// <summary>What it threw; null where it gave a result.</summary>
    public Exception? Exception { get; } = exception;

    /// <summary>What its parameters were bound to, in their order; without the context of an action.</summary>
    public IReadOnlyCollection<object?> Arguments { get; } = arguments;

    /// <summary>What it gave; null where it threw, and for actions.</summary>
    public object? Result { get; } = result;
}
