using System.Diagnostics;
using NRules.Diagnostics;
using NRules.Rete;

namespace NRules.Runtime;

/// <summary>Counts of every node; times from the moment that somebody first asks for metrics.</summary>
internal sealed class MetricsProvider : IMetricsProvider
{
    private readonly List<NodeMetrics> nodes;

    internal MetricsProvider(Network network)
    {
        network.Timer.IsOn = true;
        nodes =
        [
            .. network.Memories.Select(memory => new NodeMetrics(memory.Plan.Id, memory.Counters, () => memory.Count)),
            .. network.BetaNodes.Select(node => new NodeMetrics(node.Id, node.Counters, () => node.TokenCount)),
            .. network.Types.SelectMany(Selections).Select(node => new NodeMetrics(node.Plan.Id, node.Counters, null)),
        ];
        nodes.Sort((x, y) => x.NodeId.CompareTo(y.NodeId));
    }

    public INodeMetrics? FindByNodeId(int nodeId) => nodes.Find(node => node.NodeId == nodeId);

    public IReadOnlyCollection<INodeMetrics> GetAll() => nodes;

    public void Reset()
    {
        foreach (NodeMetrics node in nodes)
            node.Reset();
    }

    private static IEnumerable<Rete.Alpha.SelectionNode> Selections(Rete.Alpha.SelectionNode node) =>
        node.Children.SelectMany(Selections).Prepend(node);

    private sealed class NodeMetrics(int nodeId, NodeCounters counters, Func<int>? elements) : INodeMetrics
    {
        public int NodeId { get; } = nodeId;

        public int? ElementCount => elements?.Invoke();

        public int InsertInputCount => counters.InsertInputCount;

        public int UpdateInputCount => counters.UpdateInputCount;

        public int RetractInputCount => counters.RetractInputCount;

        public int InsertOutputCount => counters.InsertOutputCount;

        public int UpdateOutputCount => counters.UpdateOutputCount;

        public int RetractOutputCount => counters.RetractOutputCount;

        public long InsertDurationMilliseconds => Milliseconds(counters.InsertTicks);

        public long UpdateDurationMilliseconds => Milliseconds(counters.UpdateTicks);

        public long RetractDurationMilliseconds => Milliseconds(counters.RetractTicks);

        public void Reset() => counters.Reset();

        private static long Milliseconds(long ticks) => ticks * 1000 / Stopwatch.Frequency;
    }
}
