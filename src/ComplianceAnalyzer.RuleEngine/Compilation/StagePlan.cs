using NRules.Rete.Query;

namespace NRules.Compilation;

/// <summary>One step of a query.</summary>
internal abstract class StagePlan
{
    internal abstract string Name { get; }

    internal abstract IEnumerable<object> Expressions { get; }

    internal abstract Stage Create(QueryState state, Stage next);

    internal bool IsSameAs(StagePlan other) =>
        GetType() == other.GetType() && HasSameShape(other) && Expressions.SequenceEqual(other.Expressions);

    private protected virtual bool HasSameShape(StagePlan other) => true;
}
