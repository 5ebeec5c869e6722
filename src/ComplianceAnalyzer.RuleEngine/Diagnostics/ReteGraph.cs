namespace NRules.Diagnostics;

/// <summary>A network as a directed graph: facts flow along the links.</summary>
public class ReteGraph
{
    internal ReteGraph(IReadOnlyCollection<ReteNode> nodes, IReadOnlyCollection<ReteLink> links)
    {
        Nodes = nodes;
        Links = links;
    }

    /// <summary>The nodes, by their ids.</summary>
    public IReadOnlyCollection<ReteNode> Nodes { get; }

    /// <summary>The links between them.</summary>
    public IReadOnlyCollection<ReteLink> Links { get; }
}
