namespace ComplianceAnalyzer.CalMix.Flow;

/// <summary>
/// The strongly connected parts of the residual network between the two ends of a face. Every closed set of them gives a
/// minimum cut (Picard and Queyranne): taking a block in uncovers its users and covers its devices.
/// </summary>
/// <remarks>Blocks are numbered so that what a block needs comes before it: every prefix is closed.</remarks>
internal sealed class FaceBlocks
{
    // An arc is asked for its ends and for its flow.
    private const int ArcSteps = 4;

    private readonly CoverGraph graph;
    private readonly CoverFlow flow;
    private readonly CutFace face;
    private readonly WorkMeter meter;
    private readonly int[] blockOf;
    private readonly List<int> members = [];
    private readonly List<int> starts = [0];

    private FaceBlocks(CoverGraph graph, CoverFlow flow, CutFace face, WorkMeter meter)
    {
        this.meter = meter;
        this.graph = graph;
        this.flow = flow;
        this.face = face;
        blockOf = new int[graph.Users + graph.Devices];
        Array.Fill(blockOf, -1);
    }

    public int Count => starts.Count - 1;

    /// <summary>User CALs that taking the block in saves.</summary>
    public long[] UserWeight { get; private set; } = [];

    /// <summary>Device CALs that it takes.</summary>
    public long[] DeviceCount { get; private set; } = [];

    /// <summary>The blocks that a block needs, each once.</summary>
    public Adjacency Needs { get; private set; } = new([0], []);

    /// <summary>Decomposes the face of the flow that <paramref name="flow"/> holds.</summary>
    public static FaceBlocks Of(CoverGraph graph, CoverFlow flow, CutFace face, WorkMeter meter)
    {
        var blocks = new FaceBlocks(graph, flow, face, meter);
        blocks.FindComponents();
        blocks.Measure();
        return blocks;
    }

    /// <summary>The vertices of a block; a device is its number after the last user.</summary>
    public ReadOnlySpan<int> Members(int block) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(members)[starts[block]..starts[block + 1]];

    public Cover CoverWith(ReadOnlySpan<bool> taken)
    {
        meter.Add((graph.Users + graph.Devices) / 4);
        var users = (bool[])face.Right.Users.Clone();
        var devices = (bool[])face.Right.Devices.Clone();
        for (var block = 0; block < Count; block++)
        {
            if (!taken[block])
                continue;
            foreach (var vertex in Members(block))
                if (vertex < graph.Users)
                    users[vertex] = false;
                else
                    devices[vertex - graph.Users] = true;
        }
        return Cover.Of(graph, users, devices);
    }

    private bool IsFree(int vertex) =>
        vertex < graph.Users
            ? face.Right.Users[vertex] && !face.Left.Users[vertex]
            : !face.Right.Devices[vertex - graph.Users] && face.Left.Devices[vertex - graph.Users];

    private int ArcStart(int vertex) =>
        vertex < graph.Users ? graph.ByUser.Starts[vertex] : graph.ByDevice.Starts[vertex - graph.Users];

    private int ArcEnd(int vertex) =>
        vertex < graph.Users ? graph.ByUser.Starts[vertex + 1] : graph.ByDevice.Starts[vertex - graph.Users + 1];

    /// <summary>Where an arc leads, or -1 if it is not in the residual network or leaves the face.</summary>
    private int Target(int vertex, int arc)
    {
        if (vertex < graph.Users)
        {
            var device = graph.ByUser.Targets[arc] + graph.Users;
            return IsFree(device) ? device : -1;
        }
        var user = graph.ByDevice.Targets[arc];
        return flow.EdgeFlow[graph.DeviceEdge[arc]] > 0 && IsFree(user) ? user : -1;
    }

    /// <summary>Tarjan's algorithm with its own stack; a component is closed after all it leads to.</summary>
    private void FindComponents()
    {
        var count = blockOf.Length;
        var index = new int[count];
        var low = new int[count];
        var cursor = new int[count];
        var open = new Stack<int>();
        var calls = new Stack<int>();
        var next = 1;
        for (var root = 0; root < count; root++)
        {
            if (index[root] != 0 || !IsFree(root))
                continue;
            Enter(root);
            while (calls.TryPeek(out var vertex))
            {
                if (cursor[vertex] < ArcEnd(vertex))
                {
                    var target = Target(vertex, cursor[vertex]++);
                    if (target < 0)
                        continue;
                    if (index[target] == 0)
                        Enter(target);
                    else if (blockOf[target] < 0)
                        low[vertex] = Math.Min(low[vertex], index[target]);
                    continue;
                }
                calls.Pop();
                if (calls.TryPeek(out var caller))
                    low[caller] = Math.Min(low[caller], low[vertex]);
                if (low[vertex] == index[vertex])
                    Close(vertex);
            }
        }

        void Enter(int vertex)
        {
            index[vertex] = low[vertex] = next++;
            cursor[vertex] = ArcStart(vertex);
            meter.Add((ArcEnd(vertex) - cursor[vertex] + 2) * ArcSteps);
            open.Push(vertex);
            calls.Push(vertex);
        }

        void Close(int vertex)
        {
            int member;
            do
            {
                member = open.Pop();
                blockOf[member] = Count;
                members.Add(member);
            } while (member != vertex);
            starts.Add(members.Count);
        }
    }

    private void Measure()
    {
        UserWeight = new long[Count];
        DeviceCount = new long[Count];
        var needStarts = new int[Count + 1];
        var needs = new List<int>();
        var seen = new int[Count];
        for (var block = 0; block < Count; block++)
        {
            foreach (var vertex in Members(block))
            {
                meter.Add((ArcEnd(vertex) - ArcStart(vertex) + 2) * ArcSteps);
                if (vertex < graph.Users)
                    UserWeight[block] += graph.UserWeight[vertex];
                else
                    DeviceCount[block]++;
                for (var arc = ArcStart(vertex); arc < ArcEnd(vertex); arc++)
                {
                    var target = Target(vertex, arc);
                    if (target < 0 || blockOf[target] == block || seen[blockOf[target]] == block + 1)
                        continue;
                    seen[blockOf[target]] = block + 1;
                    needs.Add(blockOf[target]);
                }
            }
            needStarts[block + 1] = needs.Count;
        }
        Needs = new Adjacency(needStarts, [.. needs]);
    }
}
