using System.Diagnostics.CodeAnalysis;
using NRules.Compilation;

namespace NRules.Rete.Query;

/// <summary>One step of a query for one partial match; what it makes goes to the next.</summary>
/// <param name="state">The query.</param>
/// <param name="input">The elements that it receives, by row.</param>
internal abstract class Stage(QueryState state, ElementTable input)
{
    private protected QueryState State { get; } = state;

    private protected ElementTable Input { get; } = input;

    internal abstract void Add(int row);

    internal abstract void Update(int row);

    internal abstract void Remove(int row);

    /// <summary>Passes on what was held back until the end of the batch, then lets the next stage do so.</summary>
    internal abstract void Flush();

    /// <summary>The query is going: what rules have seen of it shows from here on what it held.</summary>
    internal abstract void Freeze();

    /// <summary>Gives rows back that are left when all elements have been removed.</summary>
    internal abstract void End();

    private protected bool TryEvaluate<T>(CompiledExpression<T> expression, int row, [MaybeNull] out T result) =>
        State.Query.TryEvaluate(expression, State, Input.ValueAt(row), Input.SubjectAt(row), out result);
}
