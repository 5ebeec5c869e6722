using System.Diagnostics.CodeAnalysis;
using NRules.Compilation;

namespace NRules.Rete.Query;

/// <summary>One step of a query for one partial match; what it makes goes to the next.</summary>
internal abstract class Stage(QueryState state)
{
    private protected QueryState State { get; } = state;

    internal abstract void Add(Element element);

    internal abstract void Update(Element element);

    internal abstract void Remove(Element element);

    /// <summary>Passes on what was held back until the end of the batch, then lets the next stage do so.</summary>
    internal abstract void Flush();

    private protected bool TryEvaluate<T>(
        CompiledExpression<T> expression,
        Element element,
        [MaybeNull] out T result
    ) => State.Query.TryEvaluate(expression, State, element, out result);
}
