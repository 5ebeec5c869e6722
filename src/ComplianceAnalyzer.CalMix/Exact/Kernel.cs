using ComplianceAnalyzer.CalMix.Flow;

namespace ComplianceAnalyzer.CalMix.Exact;

/// <summary>
/// The vertices that may be on either side in a cover no more than the slack above a line; all others are fixed.
/// A cover is above the line by what its vertices could still send or take, and by the flow on edges with both ends chosen;
/// the fixed vertices add nothing among themselves, being as in a minimum cut.
/// </summary>
internal sealed class Kernel
{
    private readonly CoverGraph graph;
    private readonly bool[] users;
    private readonly bool[] devices;

    private Kernel(CoverGraph graph, bool[] users, bool[] devices)
    {
        this.graph = graph;
        this.users = users;
        this.devices = devices;
    }

    /// <summary>The graph's number of each vertex: users as they are, devices after the last user.</summary>
    public required int[] Vertices { get; init; }

    /// <summary>User CALs that choosing a vertex takes; zero for a device.</summary>
    public required int[] Weight { get; init; }

    /// <summary>What choosing a vertex adds to the slack by itself.</summary>
    public required long[] Slack { get; init; }

    /// <summary>Neighbors within the kernel and the flow between.</summary>
    public required (int Vertex, long Flow)[][] Neighbors { get; init; }

    /// <summary>User CALs of the fixed vertices.</summary>
    public required long FixedX { get; init; }

    public int Count => Vertices.Length;

    public Cover CoverWith(ReadOnlySpan<bool> chosen)
    {
        var (u, d) = ((bool[])users.Clone(), (bool[])devices.Clone());
        for (var i = 0; i < Count; i++)
            if (Vertices[i] < graph.Users)
                u[Vertices[i]] = chosen[i];
            else
                d[Vertices[i] - graph.Users] = chosen[i];
        return Cover.Of(graph, u, d);
    }

    /// <summary>Null if more than <paramref name="most"/> vertices stay open, or the work runs out.</summary>
    public static Kernel? Of(CoverGraph graph, CutFace face, CoverFlow flow, long slack, int most, WorkMeter meter)
    {
        meter.Add(graph.Users + graph.Devices);
        // What the minimum cuts themselves leave open needs no probe to be open.
        if (Enumerable.Range(0, graph.Users + graph.Devices).Count(vertex => IsFree(graph, face, vertex)) > most)
            return null;
        var probe = new ResidualProbe(graph, flow, meter);
        var number = new int[graph.Users + graph.Devices];
        var open = new List<int>();
        for (var vertex = 0; vertex < number.Length; vertex++)
        {
            number[vertex] = -1;
            if (
                !IsFree(graph, face, vertex)
                && probe.CostsMoreThan(vertex, toSource: OnSinkSide(graph, face.Right, vertex), slack)
            )
                continue;
            if (open.Count == most || meter.Exhausted)
                return null;
            number[vertex] = open.Count;
            open.Add(vertex);
        }
        return Build(graph, face.Right, flow, [.. open], number, meter);
    }

    /// <summary>The given vertices open, the rest as in a minimum cut.</summary>
    public static Kernel Around(CoverGraph graph, Cover cut, CoverFlow flow, int[] open, WorkMeter meter)
    {
        var number = new int[graph.Users + graph.Devices];
        Array.Fill(number, -1);
        foreach (var vertex in open)
            number[vertex] = 0;
        // Chosen because a neighbor outside is not: it stays so.
        var kept = Array.FindAll(open, vertex => !IsTiedDown(graph, cut, number, vertex));
        foreach (var vertex in open)
            number[vertex] = -1;
        for (var i = 0; i < kept.Length; i++)
            number[kept[i]] = i;
        return Build(graph, cut, flow, kept, number, meter);
    }

    /// <summary>Chosen users and devices not chosen are on the sink's side of the cut.</summary>
    public static bool OnSinkSide(CoverGraph graph, Cover cut, int vertex) =>
        vertex < graph.Users ? cut.Users[vertex] : !cut.Devices[vertex - graph.Users];

    private static bool IsTiedDown(CoverGraph graph, Cover cut, int[] number, int vertex)
    {
        if (vertex < graph.Users)
        {
            foreach (var d in graph.ByUser.Of(vertex))
                if (number[graph.Users + d] < 0 && !cut.Devices[d])
                    return true;
            return false;
        }
        foreach (var u in graph.ByDevice.Of(vertex - graph.Users))
            if (number[u] < 0 && !cut.Users[u])
                return true;
        return false;
    }

    private static Kernel Build(
        CoverGraph graph,
        Cover fixedPart,
        CoverFlow flow,
        int[] open,
        int[] number,
        WorkMeter meter
    )
    {
        long fixedX = 0;
        var slack = new long[open.Length];
        var neighbors = new List<(int, long)>[open.Length];
        for (var i = 0; i < open.Length; i++)
        {
            neighbors[i] = [];
            slack[i] = open[i] < graph.Users ? flow.UserLeft(open[i]) : flow.DeviceLeft(open[i] - graph.Users);
        }
        for (var u = 0; u < graph.Users; u++)
        {
            var userOpen = number[u];
            meter.Add((graph.ByUser.Degree(u) + 2) * 2L);
            if (userOpen < 0 && fixedPart.Users[u])
                fixedX += graph.UserWeight[u];
            for (var e = graph.ByUser.Starts[u]; e < graph.ByUser.Starts[u + 1]; e++)
            {
                var d = graph.ByUser.Targets[e];
                var deviceOpen = number[graph.Users + d];
                var amount = flow.EdgeFlow[e];
                if (userOpen >= 0 && deviceOpen >= 0)
                {
                    neighbors[userOpen].Add((deviceOpen, amount));
                    neighbors[deviceOpen].Add((userOpen, amount));
                }
                else if (userOpen >= 0 && fixedPart.Devices[d])
                {
                    slack[userOpen] += amount;
                }
                else if (deviceOpen >= 0 && fixedPart.Users[u])
                {
                    slack[deviceOpen] += amount;
                }
            }
        }
        return new Kernel(graph, fixedPart.Users, fixedPart.Devices)
        {
            Vertices = open,
            Weight = Array.ConvertAll(open, v => v < graph.Users ? graph.UserWeight[v] : 0),
            Slack = slack,
            Neighbors = Array.ConvertAll(neighbors, list => list.ToArray()),
            FixedX = fixedX,
        };
    }

    public static bool IsFree(CoverGraph graph, CutFace face, int vertex) =>
        vertex < graph.Users
            ? face.Right.Users[vertex] != face.Left.Users[vertex]
            : face.Right.Devices[vertex - graph.Users] != face.Left.Devices[vertex - graph.Users];
}
