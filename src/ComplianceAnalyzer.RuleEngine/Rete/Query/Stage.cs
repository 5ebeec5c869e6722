using System.Diagnostics.CodeAnalysis;
using NRules.Compilation;

namespace NRules.Rete.Query;

/// <summary>One step of a query for one partial match; what it makes goes to the next.</summary>
internal abstract class Stage(QueryToken token)
{
    private protected QueryToken Token { get; } = token;

    internal abstract void Add(Element element);

    internal abstract void Update(Element element);

    internal abstract void Remove(Element element);

    /// <summary>Passes on what was held back until the end of the batch, then lets the next stage do so.</summary>
    internal abstract void Flush();

    private protected bool TryEvaluate<T>(
        CompiledExpression<T> expression,
        Element element,
        [MaybeNull] out T result
    ) => Token.Query.TryEvaluate(expression, Token, element, out result);
}
