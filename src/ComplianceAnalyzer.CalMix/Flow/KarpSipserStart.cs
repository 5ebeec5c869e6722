namespace ComplianceAnalyzer.CalMix.Flow;

/// <summary>
/// A first flow: a vertex with one neighbor left loses nothing by sending all it can there (Karp and Sipser), and only when
/// no such vertex is left does a user send to its neighbors in order. Linear in the edges.
/// </summary>
internal sealed class KarpSipserStart(
    CoverGraph graph,
    long[] flow,
    long[] userLeft,
    long[] deviceLeft,
    int[] userDegree,
    int[] deviceDegree
)
{
    // Vertices with one neighbor left; a device is the complement of its number.
    private readonly Stack<int> single = new();

    public void Run()
    {
        for (var u = 0; u < graph.Users; u++)
        {
            // A capacity of zero is spent before it starts.
            userDegree[u] = userLeft[u] == 0 ? 0 : graph.ByUser.Degree(u);
            if (userDegree[u] == 1)
                single.Push(u);
        }
        for (var d = 0; d < graph.Devices; d++)
        {
            deviceDegree[d] = deviceLeft[d] == 0 ? 0 : graph.ByDevice.Degree(d);
            if (deviceDegree[d] == 1)
                single.Push(~d);
        }
        Drain();
        for (var u = 0; u < graph.Users; u++)
        {
            var end = graph.ByUser.Starts[u + 1];
            for (var e = graph.ByUser.Starts[u]; e < end && userDegree[u] > 0; e++)
            {
                var d = graph.ByUser.Targets[e];
                if (deviceDegree[d] == 0)
                    continue;
                Send(u, d, e);
                Drain();
            }
        }
    }

    private void Drain()
    {
        while (single.TryPop(out var vertex))
        {
            if (vertex >= 0)
                SendFromUser(vertex);
            else
                SendFromDevice(~vertex);
        }
    }

    private void SendFromUser(int u)
    {
        if (userDegree[u] == 0)
            return;
        for (var e = graph.ByUser.Starts[u]; ; e++)
        {
            var d = graph.ByUser.Targets[e];
            if (deviceDegree[d] == 0)
                continue;
            Send(u, d, e);
            return;
        }
    }

    private void SendFromDevice(int d)
    {
        if (deviceDegree[d] == 0)
            return;
        for (var i = graph.ByDevice.Starts[d]; ; i++)
        {
            var u = graph.ByDevice.Targets[i];
            if (userDegree[u] == 0)
                continue;
            Send(u, d, graph.DeviceEdge[i]);
            return;
        }
    }

    private void Send(int u, int d, int edge)
    {
        var amount = Math.Min(userLeft[u], deviceLeft[d]);
        flow[edge] += amount;
        userLeft[u] -= amount;
        deviceLeft[d] -= amount;
        if (userLeft[u] == 0)
            SpendUser(u);
        if (deviceLeft[d] == 0)
            SpendDevice(d);
    }

    private void SpendUser(int u)
    {
        userDegree[u] = 0;
        foreach (var d in graph.ByUser.Of(u))
            if (deviceDegree[d] > 0 && --deviceDegree[d] == 1)
                single.Push(~d);
    }

    private void SpendDevice(int d)
    {
        deviceDegree[d] = 0;
        foreach (var u in graph.ByDevice.Of(d))
            if (userDegree[u] > 0 && --userDegree[u] == 1)
                single.Push(u);
    }
}
