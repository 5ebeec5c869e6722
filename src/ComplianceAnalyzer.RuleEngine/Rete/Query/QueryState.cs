namespace NRules.Rete.Query;

/// <summary>The query of one partial match.</summary>
internal sealed class QueryState(QueryNode query, int row)
{
    internal QueryNode Query { get; } = query;

    /// <summary>Row of the partial match.</summary>
    internal int Row { get; } = row;

    /// <summary>First stage of its query.</summary>
    internal Stage FirstStage { get; set; } = null!;

    /// <summary>It waits for the end of the batch.</summary>
    internal bool IsPending { get; set; }

    /// <summary>The partial match has changed in this batch.</summary>
    internal bool IsChanged { get; set; }

    /// <summary>The partial match is gone.</summary>
    internal bool IsDead { get; set; }
}
