namespace ComplianceAnalyzer.CalMix.Flow;

/// <summary>
/// A first flow: a vertex with one neighbor left loses nothing by sending all it can there (Karp and Sipser), and only when
/// no such vertex is left does a user send to its neighbors in order. Linear in the edges; at the end no vertex has a neighbor left.
/// </summary>
/// <param name="users">Users, with their capacities.</param>
/// <param name="devices">Devices, with theirs.</param>
/// <param name="flow">No flow on any edge.</param>
/// <param name="meter">Told of the work; a start is linear and never cut short.</param>
/// <param name="single">Room for every vertex once: those with one neighbor left, a device as the complement of its number.</param>
internal sealed class KarpSipserStart(FlowSide users, FlowSide devices, long[] flow, WorkMeter meter, int[] single)
{
    private int singles;

    public void Run()
    {
        Count(users, 0);
        Count(devices, ~0);
        Drain();
        for (var u = 0; u < users.Vertices.Length; u++)
            while (users.Vertices[u].Level > 0)
            {
                SendFrom(users, devices, u);
                Drain();
            }
    }

    private void Count(FlowSide side, int code)
    {
        for (var v = 0; v < side.Vertices.Length; v++)
        {
            var degree = side.Starts[v + 1] - side.Starts[v];
            side.Vertices[v].Level = degree;
            if (degree == 1)
                single[singles++] = v ^ code;
        }
    }

    private void Drain()
    {
        while (singles > 0)
        {
            var vertex = single[--singles];
            if (vertex >= 0)
                SendFrom(users, devices, vertex);
            else
                SendFrom(devices, users, ~vertex);
        }
    }

    /// <summary>Sends what the vertex can to the first neighbor left, if there is one.</summary>
    private void SendFrom(FlowSide side, FlowSide other, int vertex)
    {
        if (side.Vertices[vertex].Level == 0)
            return;
        var place = side.Starts[vertex];
        while (other.Vertices[side.Targets[place]].Level == 0)
            place++;
        var neighbor = side.Targets[place];
        if (side == users)
            Send(vertex, neighbor, side.Edge(place));
        else
            Send(neighbor, vertex, side.Edge(place));
    }

    private void Send(int user, int device, int edge)
    {
        ref var from = ref users.Vertices[user];
        ref var to = ref devices.Vertices[device];
        var amount = Math.Min(from.Left, to.Left);
        flow[edge] += amount;
        from.Left -= amount;
        to.Left -= amount;
        if (from.Left == 0)
            Spend(users, user, devices, ~0);
        if (to.Left == 0)
            Spend(devices, device, users, 0);
    }

    /// <summary>A vertex with nothing left is no neighbor any more.</summary>
    private void Spend(FlowSide side, int vertex, FlowSide other, int code)
    {
        side.Vertices[vertex].Level = 0;
        meter.Add(side.Degree(vertex) + 4);
        foreach (var neighbor in side.Neighbors(vertex))
        {
            ref var level = ref other.Vertices[neighbor].Level;
            if (level > 0 && --level == 1)
                single[singles++] = neighbor ^ code;
        }
    }
}
