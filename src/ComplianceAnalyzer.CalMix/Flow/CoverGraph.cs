namespace ComplianceAnalyzer.CalMix.Flow;

/// <summary>
/// What is left to decide once holders by name and forced vertices are gone: no vertex is isolated, none is decided.
/// Edges are numbered in user order; <see cref="DeviceEdge"/> leads from a device's row to that number.
/// </summary>
internal sealed class CoverGraph
{
    private CoverGraph(int[] people, int[] devices, int[] weight, Adjacency byUser, Adjacency byDevice)
    {
        PersonIds = people;
        DeviceIds = devices;
        UserWeight = weight;
        ByUser = byUser;
        ByDevice = byDevice;
        DeviceEdge = EdgeNumbers();
        foreach (var w in weight)
            TotalWeight += w;
    }

    public int Users => PersonIds.Length;

    public int Devices => DeviceIds.Length;

    public int Edges => ByUser.Targets.Length;

    public Adjacency ByUser { get; }

    public Adjacency ByDevice { get; }

    public int[] DeviceEdge { get; }

    public int[] UserWeight { get; }

    public long TotalWeight { get; }

    /// <summary>The caller's number of each user.</summary>
    public int[] PersonIds { get; }

    /// <summary>The caller's number of each device.</summary>
    public int[] DeviceIds { get; }

    public static CoverGraph Of(AccessGraph graph)
    {
        var freeDevice = new bool[graph.Devices];
        for (var d = 0; d < graph.Devices; d++)
            freeDevice[d] = graph.DeviceStates[d] == VertexState.Free;
        var people = Undecided(graph.PersonStates, graph.ByPerson, freeDevice);
        var freePerson = new bool[graph.People];
        foreach (var p in people)
            freePerson[p] = true;
        var devices = Undecided(graph.DeviceStates, graph.ByDevice, freePerson);
        var weight = Array.ConvertAll(people, p => graph.Weights[p]);
        if (people.Length == graph.People && devices.Length == graph.Devices)
            return new CoverGraph(people, devices, weight, graph.ByPerson, graph.ByDevice);
        return new CoverGraph(
            people,
            devices,
            weight,
            Restrict(graph.ByPerson, people, devices, graph.Devices),
            Restrict(graph.ByDevice, devices, people, graph.People)
        );
    }

    /// <summary>What two covers leave open between them; vertices keep this graph's numbers as their ids.</summary>
    /// <param name="right">The cover with more users.</param>
    /// <param name="left">The cover with more devices, and no user that the other lacks.</param>
    public CoverGraph Between(Cover right, Cover left)
    {
        var users = Added(left.Users, right.Users);
        var devices = Added(right.Devices, left.Devices);
        return new CoverGraph(
            users,
            devices,
            Array.ConvertAll(users, u => UserWeight[u]),
            Restrict(ByUser, users, devices, Devices),
            Restrict(ByDevice, devices, users, Users)
        );
    }

    private static int[] Added(bool[] fewer, bool[] more)
    {
        var added = new int[more.AsSpan().Count(true) - fewer.AsSpan().Count(true)];
        var count = 0;
        for (var i = 0; i < more.Length; i++)
            if (more[i] && !fewer[i])
                added[count++] = i;
        return added;
    }

    private static int[] Undecided(VertexState[] states, Adjacency rows, bool[] freeOther)
    {
        var kept = new int[states.Length];
        var count = 0;
        for (var i = 0; i < states.Length; i++)
            if (states[i] == VertexState.Free && AnyMarked(rows.Of(i), freeOther))
                kept[count++] = i;
        Array.Resize(ref kept, count);
        return kept;
    }

    private static bool AnyMarked(ReadOnlySpan<int> vertices, bool[] marks)
    {
        foreach (var vertex in vertices)
            if (marks[vertex])
                return true;
        return false;
    }

    private static Adjacency Restrict(Adjacency rows, int[] kept, int[] keptOther, int otherCount)
    {
        var number = new int[otherCount];
        Array.Fill(number, -1);
        for (var i = 0; i < keptOther.Length; i++)
            number[keptOther[i]] = i;
        var starts = new int[kept.Length + 1];
        var targets = new int[rows.Targets.Length];
        var count = 0;
        for (var i = 0; i < kept.Length; i++)
        {
            foreach (var other in rows.Of(kept[i]))
                if (number[other] >= 0)
                    targets[count++] = number[other];
            starts[i + 1] = count;
        }
        Array.Resize(ref targets, count);
        return new Adjacency(starts, targets);
    }

    private int[] EdgeNumbers()
    {
        var next = ByDevice.Starts.AsSpan(0, Devices).ToArray();
        var numbers = new int[Edges];
        for (var e = 0; e < Edges; e++)
            numbers[next[ByUser.Targets[e]]++] = e;
        return numbers;
    }
}
