using System.Runtime.InteropServices;

namespace ComplianceAnalyzer.CalMix.Flow;

/// <summary>
/// Maximum flow source → users → devices → sink with capacity a·weight into a user, b out of a device and no limit between them.
/// Its value is the least a·x + b·y over all covers (König), its cuts are the covers that reach it.
/// </summary>
/// <remarks>
/// Dinic's phases, started by the degree-one rule of Karp and Sipser, which leaves next to nothing to augment in practice.
/// A vertex that the source cannot reach, or that cannot reach the sink, never can again: each phase looks only at what the last left alive.
/// </remarks>
internal sealed class CoverFlow
{
    private readonly CoverGraph graph;
    private readonly WorkMeter meter;
    private readonly long[] flow;
    private readonly long[] userLeft;
    private readonly long[] deviceLeft;

    // Distance to the sink in the residual network, valid where the stamp says so.
    private readonly int[] userDistance;
    private readonly int[] deviceDistance;
    private readonly int[] userStamp;
    private readonly int[] deviceStamp;
    private readonly int[] userCursor;
    private readonly int[] deviceCursor;
    private readonly int[] queue;
    private PathStep[] path = new PathStep[64];
    private int[] excess = [];
    private int phase;

    public CoverFlow(CoverGraph graph, WorkMeter meter)
    {
        this.graph = graph;
        this.meter = meter;
        flow = new long[graph.Edges];
        userLeft = new long[graph.Users];
        deviceLeft = new long[graph.Devices];
        userDistance = new int[graph.Users];
        deviceDistance = new int[graph.Devices];
        userStamp = new int[graph.Users];
        deviceStamp = new int[graph.Devices];
        userCursor = new int[graph.Users];
        deviceCursor = new int[graph.Devices];
        queue = new int[graph.Users + graph.Devices];
    }

    public long UserCapacity { get; private set; }

    public long DeviceCapacity { get; private set; }

    public long Value { get; private set; }

    /// <summary>The flow on each edge, in user order.</summary>
    public ReadOnlySpan<long> EdgeFlow => flow;

    /// <summary>What each user could still send.</summary>
    public ReadOnlySpan<long> UserLeft => userLeft;

    /// <summary>What each device could still take.</summary>
    public ReadOnlySpan<long> DeviceLeft => deviceLeft;

    public void Run(long userCapacity, long deviceCapacity)
    {
        UserCapacity = userCapacity;
        DeviceCapacity = deviceCapacity;
        for (var u = 0; u < graph.Users; u++)
            userLeft[u] = userCapacity * graph.UserWeight[u];
        Array.Fill(deviceLeft, deviceCapacity);
        Run();
    }

    /// <summary>A flow with a capacity for each vertex, all above zero; it belongs to no line.</summary>
    public void Run(long[] userCapacities, long[] deviceCapacities)
    {
        (UserCapacity, DeviceCapacity) = (0, 0);
        userCapacities.CopyTo(userLeft, 0);
        deviceCapacities.CopyTo(deviceLeft, 0);
        Run();
    }

    private void Run()
    {
        Array.Clear(flow);
        new KarpSipserStart(graph, flow, userLeft, deviceLeft, userCursor, deviceCursor).Run();
        meter.Add(graph.Edges * 4L);

        excess = [.. Enumerable.Range(0, graph.Users).Where(u => userLeft[u] > 0)];
        phase = 0;
        Array.Fill(userStamp, 1);
        Array.Fill(deviceStamp, 1);
        while (excess.Length > 0 && Layer())
            Augment();

        Value = 0;
        foreach (var amount in flow)
            Value += amount;
    }

    /// <summary>One phase's breadth-first searches; false if no user with something left reaches the sink.</summary>
    private bool Layer()
    {
        phase++;
        var alive = (2 * phase) - 1;
        var reached = 2 * phase;
        var size = Forward(alive, reached);
        Backward(reached, size);
        excess = Array.FindAll(excess, u => userLeft[u] > 0 && userStamp[u] == reached + 1);
        foreach (var u in excess)
            userCursor[u] = graph.ByUser.Starts[u];
        return excess.Length > 0;
    }

    /// <summary>Marks what the users with something left reach; the devices that can still take some start the queue of the way back.</summary>
    private int Forward(int alive, int reached)
    {
        var tail = 0;
        foreach (var u in excess)
        {
            if (userLeft[u] == 0 || userStamp[u] != alive)
                continue;
            userStamp[u] = reached;
            queue[tail++] = u;
        }
        long steps = 0;
        for (var head = 0; head < tail; head++)
        {
            var vertex = queue[head];
            if (vertex >= 0)
            {
                steps += graph.ByUser.Degree(vertex);
                foreach (var d in graph.ByUser.Of(vertex))
                {
                    if (deviceStamp[d] != alive)
                        continue;
                    deviceStamp[d] = reached;
                    queue[tail++] = ~d;
                }
                continue;
            }
            var device = ~vertex;
            var (from, to) = (graph.ByDevice.Starts[device], graph.ByDevice.Starts[device + 1]);
            steps += to - from;
            for (var i = from; i < to; i++)
            {
                var u = graph.ByDevice.Targets[i];
                if (userStamp[u] != alive || flow[graph.DeviceEdge[i]] == 0)
                    continue;
                userStamp[u] = reached;
                queue[tail++] = u;
            }
        }
        meter.Add(steps);
        var sinks = 0;
        for (var head = 0; head < tail; head++)
        {
            var vertex = queue[head];
            if (vertex >= 0 || deviceLeft[~vertex] == 0)
                continue;
            deviceStamp[~vertex] = reached + 1;
            deviceDistance[~vertex] = 1;
            queue[sinks++] = vertex;
        }
        return sinks;
    }

    /// <summary>Distances to the sink, among what was reached.</summary>
    private void Backward(int reached, int tail)
    {
        var done = reached + 1;
        long steps = 0;
        for (var head = 0; head < tail; head++)
        {
            var vertex = queue[head];
            if (vertex < 0)
            {
                var device = ~vertex;
                deviceCursor[device] = graph.ByDevice.Starts[device];
                steps += graph.ByDevice.Degree(device);
                foreach (var u in graph.ByDevice.Of(device))
                {
                    if (userStamp[u] != reached)
                        continue;
                    userStamp[u] = done;
                    userDistance[u] = deviceDistance[device] + 1;
                    userCursor[u] = graph.ByUser.Starts[u];
                    queue[tail++] = u;
                }
                continue;
            }
            var (from, to) = (graph.ByUser.Starts[vertex], graph.ByUser.Starts[vertex + 1]);
            steps += to - from;
            for (var e = from; e < to; e++)
            {
                var d = graph.ByUser.Targets[e];
                if (deviceStamp[d] != reached || flow[e] == 0)
                    continue;
                deviceStamp[d] = done;
                deviceDistance[d] = userDistance[vertex] + 1;
                queue[tail++] = ~d;
            }
        }
        meter.Add(steps);
    }

    /// <summary>Sends what can be sent along arcs that come one step closer to the sink.</summary>
    private void Augment()
    {
        long steps = 0;
        foreach (var start in excess)
        {
            var depth = 0;
            Step(0).User = start;
            while (userLeft[start] > 0)
            {
                steps++;
                var user = Step(depth).User;
                if (!FindDevice(user))
                {
                    if (depth == 0)
                        break;
                    depth--;
                    deviceCursor[graph.ByUser.Targets[Step(depth).Forward]]++;
                    continue;
                }
                var edge = userCursor[user];
                var device = graph.ByUser.Targets[edge];
                Step(depth).Forward = edge;
                if (deviceDistance[device] == 1)
                {
                    if (deviceLeft[device] > 0)
                        depth = Send(start, device, depth);
                    else
                        userCursor[user]++;
                }
                else if (FindUser(device))
                {
                    var arc = deviceCursor[device];
                    Step(depth).Back = graph.DeviceEdge[arc];
                    Step(++depth).User = graph.ByDevice.Targets[arc];
                }
                else
                {
                    userCursor[user]++;
                }
            }
        }
        meter.Add(steps);
    }

    private ref PathStep Step(int depth)
    {
        if (depth == path.Length)
            Array.Resize(ref path, path.Length * 2);
        return ref path[depth];
    }

    private bool FindDevice(int user)
    {
        var end = graph.ByUser.Starts[user + 1];
        var wanted = userDistance[user] - 1;
        var done = (2 * phase) + 1;
        ref var cursor = ref userCursor[user];
        for (; cursor < end; cursor++)
        {
            var d = graph.ByUser.Targets[cursor];
            if (deviceStamp[d] == done && deviceDistance[d] == wanted)
                return true;
        }
        return false;
    }

    private bool FindUser(int device)
    {
        var end = graph.ByDevice.Starts[device + 1];
        var wanted = deviceDistance[device] - 1;
        var done = (2 * phase) + 1;
        ref var cursor = ref deviceCursor[device];
        for (; cursor < end; cursor++)
        {
            var u = graph.ByDevice.Targets[cursor];
            if (userStamp[u] == done && userDistance[u] == wanted && flow[graph.DeviceEdge[cursor]] > 0)
                return true;
        }
        return false;
    }

    /// <summary>Sends along the whole path; returns the depth to go on from, before the first arc that is now full.</summary>
    private int Send(int start, int device, int depth)
    {
        var amount = Math.Min(userLeft[start], deviceLeft[device]);
        for (var i = 0; i < depth; i++)
            amount = Math.Min(amount, flow[path[i].Back]);
        userLeft[start] -= amount;
        deviceLeft[device] -= amount;
        var full = depth;
        for (var i = depth; i >= 0; i--)
        {
            flow[path[i].Forward] += amount;
            if (i == depth)
                continue;
            flow[path[i].Back] -= amount;
            if (flow[path[i].Back] == 0)
                full = i;
        }
        return full;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct PathStep
    {
        /// <summary>The user at this depth.</summary>
        public int User;

        /// <summary>The edge to the device after it.</summary>
        public int Forward;

        /// <summary>The edge whose flow is taken back to reach the next user.</summary>
        public int Back;
    }
}
