using System.Runtime.InteropServices;

namespace ComplianceAnalyzer.CalMix.Flow;

/// <summary>
/// Maximum flow source → users → devices → sink with capacity a·weight into a user, b out of a device and no limit between them.
/// Its value is the least a·x + b·y over all covers (König), its cuts are the covers that reach it.
/// </summary>
/// <remarks>
/// Dinic's phases, started by the degree-one rule of Karp and Sipser, which leaves next to nothing to augment in practice.
/// What it leaves is sought from the side where fewer vertices are open, user or device, and no further than to the nearest open ones
/// across: a phase costs what it looks at, not the whole graph. A vertex that leads to none of those and no further never will, since no
/// path enters what none leaves: it is out of the phases after.
/// </remarks>
internal sealed class CoverFlow
{
    private readonly CoverGraph graph;
    private readonly WorkMeter meter;
    private readonly long[] flow;
    private readonly FlowSide users;
    private readonly FlowSide devices;
    private readonly int[] queue;
    private PathStep[] path = new PathStep[64];

    // The cursor of what is reached, until it is known to lead to the nearest.
    private const int Unknown = -1;

    // The level of what is out of all further phases.
    private const int Spent = int.MaxValue;

    // Vertices whose way to the nearest is known but not yet who leads to them; one across as its complement.
    private readonly Stack<int> leading = new();

    // The side last searched from; what it reached has a level above the origin, its roots the next.
    private FlowSide searched;
    private int origin;
    private int highest;

    private bool repeats;

    // Where the queue holds the last level reached.
    private Range nearest;

    public CoverFlow(CoverGraph graph, WorkMeter meter)
    {
        this.graph = graph;
        this.meter = meter;
        flow = new long[graph.Edges];
        users = new FlowSide(graph.ByUser, null);
        devices = new FlowSide(graph.ByDevice, graph.DeviceEdge);
        queue = new int[graph.Users + graph.Devices];
        searched = users;
    }

    public long UserCapacity { get; private set; }

    public long DeviceCapacity { get; private set; }

    /// <summary>What flows. As much as can, unless the run was <see cref="CutShort"/>; it bounds every cover in any case.</summary>
    public long Value { get; private set; }

    /// <summary>Whether the work ran out before the flow was greatest: it has no cut then.</summary>
    public bool CutShort { get; private set; }

    /// <summary>The flow on each edge, in user order.</summary>
    public ReadOnlySpan<long> EdgeFlow => flow;

    /// <summary>What a user could still send.</summary>
    public long UserLeft(int user) => users.Vertices[user].Left;

    /// <summary>What a device could still take.</summary>
    public long DeviceLeft(int device) => devices.Vertices[device].Left;

    /// <summary>Runs until no more can flow, or the work is spent.</summary>
    public void Run(long userCapacity, long deviceCapacity) => Run(userCapacity, deviceCapacity, isRepeat: false);

    /// <summary>Runs what was run to its end before, whatever work is left: the same flow comes out.</summary>
    public void Repeat(long userCapacity, long deviceCapacity) => Run(userCapacity, deviceCapacity, isRepeat: true);

    private void Run(long userCapacity, long deviceCapacity, bool isRepeat)
    {
        repeats = isRepeat;
        UserCapacity = userCapacity;
        DeviceCapacity = deviceCapacity;
        for (var u = 0; u < graph.Users; u++)
            users.Vertices[u].Left = userCapacity * graph.UserWeight[u];
        for (var d = 0; d < graph.Devices; d++)
            devices.Vertices[d].Left = deviceCapacity;
        Run();
    }

    /// <summary>A flow with a capacity for each vertex, all above zero; it belongs to no line.</summary>
    public void Run(long[] userCapacities, long[] deviceCapacities)
    {
        (UserCapacity, DeviceCapacity) = (0, 0);
        repeats = false;
        for (var u = 0; u < graph.Users; u++)
            users.Vertices[u].Left = userCapacities[u];
        for (var d = 0; d < graph.Devices; d++)
            devices.Vertices[d].Left = deviceCapacities[d];
        Run();
    }

    /// <summary>The cuts at the two ends of all that are least: around what the source reaches, and around all but what reaches the sink.</summary>
    public CutFace Face()
    {
        // The last search of a run met nothing: its marks are one of the two. No vertex is in both.
        var first = Cut(searched);
        var second = Cut(Across(searched));
        var (right, left) = searched == users ? (second, first) : (first, second);
        return new CutFace(UserCapacity, DeviceCapacity, Value, right, left);
    }

    private void Run()
    {
        Array.Clear(flow);
        new KarpSipserStart(users, devices, flow, meter, queue).Run();
        CutShort = false;

        highest = 0;
        var side = users.CountOpen() <= devices.CountOpen() ? users : devices;
        var phases = 0;
        for (; Search(side); phases++)
        {
            if (IsOutOfWork)
            {
                CutShort = true;
                break;
            }
            LeaveOut(side);
            Augment(side);
        }
        // What was left out may have been reached only from vertices that have sent all they had since.
        if (phases > 0 && !CutShort)
        {
            ForgetLevels();
            Search(side);
        }

        Value = 0;
        foreach (var amount in flow)
            Value += amount;
    }

    private bool IsOutOfWork => meter.Exhausted && !repeats;

    private FlowSide Across(FlowSide side) => side == users ? devices : users;

    /// <summary>
    /// Marks what the open vertices of a side reach, in order of distance, up to the first distance with open vertices of the other side;
    /// false if there are none.
    /// </summary>
    private bool Search(FlowSide from)
    {
        var to = Across(from);
        StartSearch(from);
        var tail = PutRoots(from);
        var head = 0;
        var met = false;
        while (head < tail && !met)
        {
            var end = tail;
            highest++;
            for (; head < end; head++)
            {
                var neighbors = from.Neighbors(queue[head]);
                meter.Add(neighbors.Length + 1);
                foreach (var neighbor in neighbors)
                {
                    ref var vertex = ref to.Vertices[neighbor];
                    if (vertex.Level > origin)
                        continue;
                    vertex.Level = highest;
                    vertex.Cursor = Unknown;
                    met |= vertex.Left > 0;
                    queue[tail++] = ~neighbor;
                }
            }
            if (met)
                break;
            end = tail;
            highest++;
            for (; head < end; head++)
            {
                var (place, last) = (to.Starts[~queue[head]], to.Starts[~queue[head] + 1]);
                meter.Add(last - place + 1);
                for (; place < last; place++)
                {
                    ref var vertex = ref from.Vertices[to.Targets[place]];
                    if (vertex.Level > origin || flow[to.Edge(place)] == 0)
                        continue;
                    vertex.Level = highest;
                    vertex.Cursor = Unknown;
                    queue[tail++] = to.Targets[place];
                }
            }
        }
        nearest = head..tail;
        return met;
    }

    private void StartSearch(FlowSide from)
    {
        searched = from;
        // A search uses fewer levels than there are vertices. Should their sum ever leave no room, all marks are wiped.
        if (highest > int.MaxValue - 2 - queue.Length)
            ForgetLevels();
        origin = highest++;
    }

    private void ForgetLevels()
    {
        highest = 0;
        users.ForgetLevels();
        devices.ForgetLevels();
    }

    private int PutRoots(FlowSide from)
    {
        var tail = 0;
        for (var v = 0; v < from.Vertices.Length; v++)
        {
            ref var vertex = ref from.Vertices[v];
            if (vertex.Left == 0 || vertex.Level == Spent)
                continue;
            vertex.Level = highest;
            vertex.Cursor = Unknown;
            queue[tail++] = v;
        }
        return tail;
    }

    /// <summary>Finds what leads to the last level reached, and leaves out of all further phases whatever else was reached.</summary>
    private void LeaveOut(FlowSide from)
    {
        var to = Across(from);
        foreach (var code in queue.AsSpan(nearest))
            Lead(ref to.Vertices[~code], code);
        while (leading.TryPop(out var code))
        {
            if (code < 0)
            {
                var neighbors = to.Neighbors(~code);
                meter.Add(neighbors.Length + 1);
                foreach (var neighbor in neighbors)
                    Lead(ref from.Vertices[neighbor], neighbor);
                continue;
            }
            var (place, last) = (from.Starts[code], from.Starts[code + 1]);
            meter.Add(last - place + 1);
            for (; place < last; place++)
                if (flow[from.Edge(place)] > 0)
                    Lead(ref to.Vertices[from.Targets[place]], ~from.Targets[place]);
        }
        foreach (var code in queue.AsSpan(0, nearest.Start.Value))
        {
            ref var vertex = ref code < 0 ? ref to.Vertices[~code] : ref from.Vertices[code];
            if (vertex.Cursor == Unknown)
                vertex.Level = Spent;
        }
    }

    private void Lead(ref FlowVertex vertex, int code)
    {
        if (vertex.Level <= origin || vertex.Level == Spent || vertex.Cursor != Unknown)
            return;
        vertex.Cursor = 0;
        leading.Push(code);
    }

    /// <summary>Sends what can be sent, from the open vertices last met, along arcs that come one level closer to the roots.</summary>
    private void Augment(FlowSide from)
    {
        var to = Across(from);
        foreach (var code in queue.AsSpan(nearest))
        {
            var open = ~code;
            var depth = 0;
            path[0].Vertex = open;
            while (to.Vertices[open].Left > 0 && !IsOutOfWork)
            {
                meter.Add(2);
                ref var step = ref path[depth];
                if (!FindForward(from, to, ref step))
                {
                    if (depth == 0)
                        break;
                    from.Vertices[path[--depth].Across].Cursor++;
                    continue;
                }
                if (from.Vertices[step.Across].Level == origin + 1)
                {
                    if (from.Vertices[step.Across].Left > 0)
                        depth = Send(to, from, depth);
                    else
                        to.Vertices[step.Vertex].Cursor++;
                }
                else if (FindBack(from, to, ref step, out var next))
                {
                    if (++depth == path.Length)
                        Array.Resize(ref path, path.Length * 2);
                    path[depth].Vertex = next;
                }
                else
                {
                    to.Vertices[step.Vertex].Cursor++;
                }
            }
        }
    }

    /// <summary>A neighbor one level closer, whatever flows between.</summary>
    private bool FindForward(FlowSide from, FlowSide to, ref PathStep step)
    {
        ref var vertex = ref to.Vertices[step.Vertex];
        var (start, end) = (to.Starts[step.Vertex], to.Starts[step.Vertex + 1]);
        for (; start + vertex.Cursor < end; vertex.Cursor++)
        {
            meter.Add(1);
            var place = start + vertex.Cursor;
            if (from.Vertices[to.Targets[place]].Level != vertex.Level - 1)
                continue;
            step.Across = to.Targets[place];
            step.Forward = to.Edge(place);
            return true;
        }
        return false;
    }

    /// <summary>A neighbor one level closer again, of those with flow to take back.</summary>
    private bool FindBack(FlowSide from, FlowSide to, ref PathStep step, out int next)
    {
        ref var vertex = ref from.Vertices[step.Across];
        var (start, end) = (from.Starts[step.Across], from.Starts[step.Across + 1]);
        for (; start + vertex.Cursor < end; vertex.Cursor++)
        {
            meter.Add(1);
            var place = start + vertex.Cursor;
            next = from.Targets[place];
            step.Back = from.Edge(place);
            if (to.Vertices[next].Level == vertex.Level - 1 && flow[step.Back] > 0)
                return true;
        }
        next = -1;
        return false;
    }

    /// <summary>Sends along the whole path; returns the depth to go on from, before the first arc that is now full.</summary>
    private int Send(FlowSide to, FlowSide from, int depth)
    {
        ref var open = ref to.Vertices[path[0].Vertex].Left;
        ref var root = ref from.Vertices[path[depth].Across].Left;
        var amount = Math.Min(open, root);
        foreach (ref readonly var step in path.AsSpan(0, depth))
            amount = Math.Min(amount, flow[step.Back]);
        open -= amount;
        root -= amount;
        flow[path[depth].Forward] += amount;
        var full = depth;
        meter.Add(depth * 2L);
        for (var i = depth - 1; i >= 0; i--)
        {
            flow[path[i].Forward] += amount;
            flow[path[i].Back] -= amount;
            if (flow[path[i].Back] == 0)
                full = i;
        }
        return full;
    }

    /// <summary>The vertices of the searched side that were not reached, and those across that were.</summary>
    private Cover Cut(FlowSide from)
    {
        if (searched != from)
            Search(from);
        var chosenUsers = users.Above(origin, wanted: from != users);
        var chosenDevices = devices.Above(origin, wanted: from != devices);
        return Cover.Of(graph, chosenUsers, chosenDevices);
    }

    [StructLayout(LayoutKind.Auto)]
    private struct PathStep
    {
        /// <summary>A vertex of the side that is searched for.</summary>
        public int Vertex;

        /// <summary>The vertex across, one level closer.</summary>
        public int Across;

        /// <summary>The edge between the two.</summary>
        public int Forward;

        /// <summary>The edge whose flow is taken back to reach the next step.</summary>
        public int Back;
    }
}
