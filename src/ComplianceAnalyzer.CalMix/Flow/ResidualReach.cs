namespace ComplianceAnalyzer.CalMix.Flow;

/// <summary>What the source reaches, and what reaches the sink, once the flow is greatest. No vertex does both.</summary>
internal sealed class ResidualReach
{
    private ResidualReach(CoverGraph graph)
    {
        UserFromSource = new bool[graph.Users];
        DeviceFromSource = new bool[graph.Devices];
        UserToSink = new bool[graph.Users];
        DeviceToSink = new bool[graph.Devices];
    }

    public bool[] UserFromSource { get; }

    public bool[] DeviceFromSource { get; }

    public bool[] UserToSink { get; }

    public bool[] DeviceToSink { get; }

    public static ResidualReach Of(CoverGraph graph, CoverFlow flow)
    {
        var reach = new ResidualReach(graph);
        var queue = new int[graph.Users + graph.Devices];
        reach.FromSource(graph, flow, queue);
        reach.ToSink(graph, flow, queue);
        return reach;
    }

    private void FromSource(CoverGraph graph, CoverFlow flow, int[] queue)
    {
        var tail = 0;
        for (var u = 0; u < graph.Users; u++)
        {
            if (flow.UserLeft[u] == 0)
                continue;
            UserFromSource[u] = true;
            queue[tail++] = u;
        }
        for (var head = 0; head < tail; head++)
        {
            var vertex = queue[head];
            if (vertex >= 0)
            {
                foreach (var d in graph.ByUser.Of(vertex))
                {
                    if (DeviceFromSource[d])
                        continue;
                    DeviceFromSource[d] = true;
                    queue[tail++] = ~d;
                }
                continue;
            }
            for (var i = graph.ByDevice.Starts[~vertex]; i < graph.ByDevice.Starts[~vertex + 1]; i++)
            {
                var u = graph.ByDevice.Targets[i];
                if (UserFromSource[u] || flow.EdgeFlow[graph.DeviceEdge[i]] == 0)
                    continue;
                UserFromSource[u] = true;
                queue[tail++] = u;
            }
        }
    }

    private void ToSink(CoverGraph graph, CoverFlow flow, int[] queue)
    {
        var tail = 0;
        for (var d = 0; d < graph.Devices; d++)
        {
            if (flow.DeviceLeft[d] == 0)
                continue;
            DeviceToSink[d] = true;
            queue[tail++] = ~d;
        }
        for (var head = 0; head < tail; head++)
        {
            var vertex = queue[head];
            if (vertex < 0)
            {
                foreach (var u in graph.ByDevice.Of(~vertex))
                {
                    if (UserToSink[u])
                        continue;
                    UserToSink[u] = true;
                    queue[tail++] = u;
                }
                continue;
            }
            for (var e = graph.ByUser.Starts[vertex]; e < graph.ByUser.Starts[vertex + 1]; e++)
            {
                var d = graph.ByUser.Targets[e];
                if (DeviceToSink[d] || flow.EdgeFlow[e] == 0)
                    continue;
                DeviceToSink[d] = true;
                queue[tail++] = ~d;
            }
        }
    }
}
