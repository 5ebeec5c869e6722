namespace NRules.Diagnostics;

/// <summary>Counts and times of the nodes of a session's network.</summary>
public interface IMetricsProvider
{
    /// <summary>The counts of a node by its <see cref="ReteNode.Id"/>; null where no node has it or it counts nothing.</summary>
    INodeMetrics? FindByNodeId(int nodeId);

    /// <summary>The counts of every node that counts.</summary>
    IReadOnlyCollection<INodeMetrics> GetAll();

    /// <summary>Sets the counts and times of every node to zero.</summary>
    void Reset();
}
