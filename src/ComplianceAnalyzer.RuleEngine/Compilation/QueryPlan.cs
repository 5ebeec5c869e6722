using NRules.Rete;
using NRules.Rete.Beta;
using NRules.Rete.Query;

namespace NRules.Compilation;

/// <summary>A Query: where its elements come from and the steps that they pass.</summary>
internal sealed class QueryPlan : RightPlan
{
    /// <summary>The value that it is taken from; null where it is taken from facts.</summary>
    internal CompiledExpression<object?>? SourceValue { get; init; }

    internal required IReadOnlyList<StagePlan> Stages { get; init; }

    internal required Type ResultType { get; init; }

    internal override BetaNode Create(Network network) => new QueryNode(this, network, IndexIn(network));

    /// <summary>Tables of what enters a query and of what each of its stages makes.</summary>
    internal ElementTable[] CreateTables(ElementTable entering)
    {
        var tables = new ElementTable[Stages.Count + 1];
        tables[0] = entering;
        for (int i = 0; i < Stages.Count; i++)
            tables[i + 1] = Stages[i].CreateTable(tables[i]);
        return tables;
    }

    /// <summary>The first stages of a query, so many, before <paramref name="last"/>.</summary>
    internal Stage CreateStages(QueryState state, ElementTable[] tables, int count, Stage last)
    {
        Stage stage = last;
        for (int i = count - 1; i >= 0; i--)
            stage = Stages[i].Create(state, tables[i], tables[i + 1], stage);
        return stage;
    }

    private protected override bool DoesTheSame(BetaPlan other)
    {
        var query = (QueryPlan)other;
        return base.DoesTheSame(other)
            && SourceValue == query.SourceValue
            && ResultType == query.ResultType
            && Stages.Count == query.Stages.Count
            && Stages.Zip(query.Stages).All(pair => pair.First.IsSameAs(pair.Second));
    }
}
