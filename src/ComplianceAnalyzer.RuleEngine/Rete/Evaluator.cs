using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Runtime.InteropServices;
using NRules.Compilation;
using NRules.Diagnostics;
using NRules.Rete.Beta;
using NRules.RuleModel;
using NRules.Runtime;

namespace NRules.Rete;

/// <summary>
/// Evaluates the expressions of conditions and queries, tells listeners, and keeps the first failure: a condition that fails holds for
/// nothing, and whoever began the change decides what the failure means for it.
/// </summary>
internal sealed class Evaluator(SessionEvents events)
{
    /// <summary>First failure of the change that is under way that no listener has handled.</summary>
    internal RuleLhsExpressionEvaluationException? Failure { get; private set; }

    /// <summary>True where a change ends at its first failure because it will be taken back.</summary>
    internal bool StopsAtFailure { get; set; }

    /// <summary>Evaluations by the number of their node; null where nobody counts.</summary>
    internal Dictionary<int, long>? Counts { get; set; }

    /// <summary>Somebody listens to conditions or counts them.</summary>
    internal bool IsWatched => Counts is not null || events.ListensToConditions;

    internal void Reset() => Failure = null;

    internal bool Test(CompiledExpression<bool> condition, Frame? frame, object? value, Subject subject, INodePlan node)
    {
        if (Failure is not null && StopsAtFailure)
            return false;
        if (Counts is not null)
            Count(node);
        try
        {
            bool result = condition.Run(frame?.Values, value);
            if (events.ListensToConditions)
                Tell(
                    condition.Original,
                    condition.Arguments(frame?.Values, value),
                    result,
                    frame,
                    subject,
                    node,
                    exception: null
                );
            return result;
        }
#pragma warning disable CA1031 // Whatever a rule author's expression throws is reported with its rule.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(condition, frame, value, subject, node, exception);
            return false;
        }
    }

    /// <returns>False where the expression fails.</returns>
    internal bool TryEvaluate<T>(
        CompiledExpression<T> expression,
        Frame? frame,
        object? value,
        Subject subject,
        INodePlan node,
        [MaybeNull] out T result
    )
    {
        result = default;
        if (Failure is not null && StopsAtFailure)
            return false;
        if (Counts is not null)
            Count(node);
        try
        {
            result = expression.Run(frame?.Values, value);
            if (events.ListensToConditions)
                Tell(
                    expression.Original,
                    expression.Arguments(frame?.Values, value),
                    result,
                    frame,
                    subject,
                    node,
                    exception: null
                );
            return true;
        }
#pragma warning disable CA1031 // Whatever a rule author's expression throws is reported with its rule.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(expression, frame, value, subject, node, exception);
            return false;
        }
    }

    private void Count(INodePlan node) => CollectionsMarshal.GetValueRefOrAddDefault(Counts!, node.Id, out _)++;

    private void Tell<T>(
        LambdaExpression expression,
        object?[] arguments,
        T result,
        Frame? frame,
        Subject subject,
        INodePlan node,
        Exception? exception
    ) =>
        events.RaiseLhsEvaluated(
            new LhsExpressionEventArgs(
                expression,
                exception,
                arguments,
                result,
                frame?.ToTuple(),
                subject.Fact,
                node.Rules
            )
        );

    private void Fail<T>(
        CompiledExpression<T> expression,
        Frame? frame,
        object? value,
        Subject subject,
        INodePlan node,
        Exception exception
    )
    {
        if (events.ListensToConditions)
            Tell<object?>(
                expression.Original,
                expression.Arguments(frame?.Values, value),
                null,
                frame,
                subject,
                node,
                exception
            );
        var args = new LhsExpressionErrorEventArgs(
            expression.Original,
            exception,
            expression.Arguments(frame?.Values, value),
            frame?.ToTuple(),
            subject.Fact,
            node.Rules
        );
        events.RaiseLhsFailed(args);
        if (!args.IsHandled)
            Failure ??= new RuleLhsExpressionEvaluationException(
                node.Rules.Select(rule => rule.Name),
                expression.Original.ToString(),
                exception
            );
    }
}
