using NRules.Rete.Query;

namespace NRules.Compilation;

/// <summary>One step of a query.</summary>
internal abstract class StagePlan
{
    internal abstract string Name { get; }

    internal abstract IEnumerable<object> Expressions { get; }

    /// <summary>The elements that it makes of those of <paramref name="input"/>; the same where it only lets them through.</summary>
    internal abstract ElementTable CreateTable(ElementTable input);

    /// <summary>The stage of one query.</summary>
    /// <param name="state">The query.</param>
    /// <param name="input">What it receives.</param>
    /// <param name="output">What <see cref="CreateTable"/> has made.</param>
    /// <param name="next">Where what it makes goes.</param>
    internal abstract Stage Create(QueryState state, ElementTable input, ElementTable output, Stage next);

    internal bool IsSameAs(StagePlan other) =>
        GetType() == other.GetType() && HasSameShape(other) && Expressions.SequenceEqual(other.Expressions);

    private protected virtual bool HasSameShape(StagePlan other) => true;
}
