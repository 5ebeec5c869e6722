using ComplianceAnalyzer.CalMix.Flow;

namespace ComplianceAnalyzer.CalMix.Exact;

/// <summary>
/// What it costs to force one vertex onto the other side of the cut: as much more flow as then fits, counted up to a limit
/// (fixing by reduced cost). The flow is put back after each question.
/// </summary>
internal sealed class ResidualProbe
{
    // An arc is asked for its flow, and what it reaches for where it was reached from.
    private const int ArcSteps = 2;

    private readonly CoverGraph graph;
    private readonly WorkMeter meter;
    private readonly long[] flow;
    private readonly long[] userLeft;
    private readonly long[] deviceLeft;
    private readonly int[] seen;
    private readonly int[] parentEdge;
    private readonly int[] parent;
    private readonly int[] queue;
    private readonly List<(int Edge, long Amount)> undo = [];
    private readonly List<(int Vertex, long Amount)> undoEnds = [];
    private int search;

    public ResidualProbe(CoverGraph graph, CoverFlow flow, WorkMeter meter)
    {
        this.graph = graph;
        this.meter = meter;
        this.flow = flow.EdgeFlow.ToArray();
        userLeft = new long[graph.Users];
        for (var u = 0; u < graph.Users; u++)
            userLeft[u] = flow.UserLeft(u);
        deviceLeft = new long[graph.Devices];
        for (var d = 0; d < graph.Devices; d++)
            deviceLeft[d] = flow.DeviceLeft(d);
        meter.Add(graph.Edges);
        var count = graph.Users + graph.Devices;
        seen = new int[count];
        parentEdge = new int[count];
        parent = new int[count];
        queue = new int[count];
    }

    /// <summary>Whether forcing the vertex over costs more than the limit.</summary>
    /// <param name="vertex">A user, or a device after the last user.</param>
    /// <param name="toSource">Onto the source's side: a user out of the cover, a device into it.</param>
    /// <param name="limit">The limit.</param>
    public bool CostsMoreThan(int vertex, bool toSource, long limit)
    {
        long total = 0;
        while (total <= limit && !meter.Exhausted)
        {
            var end = toSource ? SearchSink(vertex) : SearchSource(vertex);
            if (end < 0)
                break;
            total += Augment(vertex, end, toSource, limit + 1 - total);
        }
        Restore();
        return total > limit;
    }

    private int SearchSink(int root)
    {
        var tail = Begin(root);
        long steps = 0;
        var found = -1;
        for (var head = 0; head < tail && found < 0; head++)
        {
            var vertex = queue[head];
            if (vertex < graph.Users)
            {
                for (var e = graph.ByUser.Starts[vertex]; e < graph.ByUser.Starts[vertex + 1]; e++)
                    Reach(graph.ByUser.Targets[e] + graph.Users, vertex, e, ref tail);
                steps += graph.ByUser.Degree(vertex);
                continue;
            }
            var device = vertex - graph.Users;
            if (deviceLeft[device] > 0)
            {
                found = vertex;
                break;
            }
            for (var i = graph.ByDevice.Starts[device]; i < graph.ByDevice.Starts[device + 1]; i++)
                if (flow[graph.DeviceEdge[i]] > 0)
                    Reach(graph.ByDevice.Targets[i], vertex, graph.DeviceEdge[i], ref tail);
            steps += graph.ByDevice.Degree(device);
        }
        meter.Add((steps + 1) * ArcSteps);
        return found;
    }

    private int SearchSource(int root)
    {
        var tail = Begin(root);
        long steps = 0;
        var found = -1;
        for (var head = 0; head < tail && found < 0; head++)
        {
            var vertex = queue[head];
            if (vertex >= graph.Users)
            {
                var device = vertex - graph.Users;
                for (var i = graph.ByDevice.Starts[device]; i < graph.ByDevice.Starts[device + 1]; i++)
                    Reach(graph.ByDevice.Targets[i], vertex, graph.DeviceEdge[i], ref tail);
                steps += graph.ByDevice.Degree(device);
                continue;
            }
            if (userLeft[vertex] > 0)
            {
                found = vertex;
                break;
            }
            for (var e = graph.ByUser.Starts[vertex]; e < graph.ByUser.Starts[vertex + 1]; e++)
                if (flow[e] > 0)
                    Reach(graph.ByUser.Targets[e] + graph.Users, vertex, e, ref tail);
            steps += graph.ByUser.Degree(vertex);
        }
        meter.Add((steps + 1) * ArcSteps);
        return found;
    }

    private int Begin(int root)
    {
        seen[root] = ++search;
        queue[0] = root;
        return 1;
    }

    private void Reach(int vertex, int from, int edge, ref int tail)
    {
        if (seen[vertex] == search)
            return;
        seen[vertex] = search;
        parent[vertex] = from;
        parentEdge[vertex] = edge;
        queue[tail++] = vertex;
    }

    /// <summary>Along the path to the sink a step into a device adds flow and one into a user takes it back; to the source likewise.</summary>
    private long Augment(int root, int end, bool toSource, long most)
    {
        var amount = Math.Min(most, toSource ? deviceLeft[end - graph.Users] : userLeft[end]);
        for (var vertex = end; vertex != root; vertex = parent[vertex])
            if (TakesBack(vertex, toSource))
                amount = Math.Min(amount, flow[parentEdge[vertex]]);
        for (var vertex = end; vertex != root; vertex = parent[vertex])
        {
            var change = TakesBack(vertex, toSource) ? -amount : amount;
            flow[parentEdge[vertex]] += change;
            undo.Add((parentEdge[vertex], change));
        }
        if (toSource)
            deviceLeft[end - graph.Users] -= amount;
        else
            userLeft[end] -= amount;
        undoEnds.Add((end, amount));
        return amount;
    }

    private bool TakesBack(int vertex, bool toSource) => toSource == vertex < graph.Users;

    private void Restore()
    {
        meter.Add((undo.Count + undoEnds.Count) * 2L);
        foreach (var (edge, amount) in undo)
            flow[edge] -= amount;
        foreach (var (vertex, amount) in undoEnds)
            if (vertex < graph.Users)
                userLeft[vertex] += amount;
            else
                deviceLeft[vertex - graph.Users] += amount;
        undo.Clear();
        undoEnds.Clear();
    }
}
