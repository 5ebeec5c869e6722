namespace ComplianceAnalyzer.CalMix;

/// <summary>Collects the accesses of one layer and builds an <see cref="AccessGraph"/>.</summary>
public sealed class AccessGraphBuilder
{
    private readonly int[] weights;
    private readonly VertexState[] people;
    private readonly VertexState[] devices;
    private int[] edgePeople = new int[16];
    private int[] edgeDevices = new int[16];
    private int edges;

    /// <summary>Starts a graph in which every account stands for one human being.</summary>
    /// <param name="people">Number of people.</param>
    /// <param name="devices">Number of devices.</param>
    public AccessGraphBuilder(int people, int devices)
        : this(Ones(people), devices) { }

    /// <summary>Starts a graph.</summary>
    /// <param name="weights">The human beings behind each account, one or more each.</param>
    /// <param name="devices">Number of devices.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight below one, or a total above <see cref="AccessGraph.HighestTotalWeight"/>.</exception>
    public AccessGraphBuilder(ReadOnlySpan<int> weights, int devices)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(devices);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(devices, AccessGraph.HighestTotalWeight);
        long total = 0;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(weight, 1, nameof(weights));
            total += weight;
        }
        ArgumentOutOfRangeException.ThrowIfGreaterThan(total, AccessGraph.HighestTotalWeight, nameof(weights));
        this.weights = weights.ToArray();
        people = new VertexState[weights.Length];
        this.devices = new VertexState[devices];
    }

    /// <summary>Adds an access; the same one twice counts once.</summary>
    /// <param name="person">The person, from zero.</param>
    /// <param name="device">The device, from zero.</param>
    public AccessGraphBuilder AddAccess(int person, int device)
    {
        CheckPerson(person);
        CheckDevice(device);
        if (edges == edgePeople.Length)
        {
            Array.Resize(ref edgePeople, edges * 2);
            Array.Resize(ref edgeDevices, edges * 2);
        }
        edgePeople[edges] = person;
        edgeDevices[edges++] = device;
        return this;
    }

    /// <summary>The person has an access that only a User CAL can cover: from a device nobody knows.</summary>
    /// <param name="person">The person, from zero.</param>
    public AccessGraphBuilder ForcePerson(int person)
    {
        CheckPerson(person);
        people[person] |= VertexState.Forced;
        return this;
    }

    /// <summary>The device has an access that only a Device CAL can cover: by nobody known, or to a server that asks for device CALs.</summary>
    /// <param name="device">The device, from zero.</param>
    public AccessGraphBuilder ForceDevice(int device)
    {
        CheckDevice(device);
        devices[device] |= VertexState.Forced;
        return this;
    }

    /// <summary>The person holds a User CAL by name: all accesses of the person are covered, at no cost.</summary>
    /// <param name="person">The person, from zero.</param>
    public AccessGraphBuilder HoldPerson(int person)
    {
        CheckPerson(person);
        people[person] |= VertexState.Held;
        return this;
    }

    /// <summary>The device holds a Device CAL by name: all accesses from it are covered, at no cost.</summary>
    /// <param name="device">The device, from zero.</param>
    public AccessGraphBuilder HoldDevice(int device)
    {
        CheckDevice(device);
        devices[device] |= VertexState.Held;
        return this;
    }

    /// <summary>Builds the graph; the builder can go on being used.</summary>
    public AccessGraph Build()
    {
        // Sorting by device and turning the table twice sorts both ways in linear time.
        var byPerson = Rows().Transpose(devices.Length).Transpose(people.Length).Distinct();
        return new AccessGraph(
            (int[])weights.Clone(),
            (VertexState[])people.Clone(),
            (VertexState[])devices.Clone(),
            byPerson,
            byPerson.Transpose(devices.Length)
        );
    }

    private Adjacency Rows()
    {
        var starts = new int[people.Length + 1];
        for (var i = 0; i < edges; i++)
            starts[edgePeople[i] + 1]++;
        for (var i = 0; i < people.Length; i++)
            starts[i + 1] += starts[i];
        var next = starts.AsSpan(0, people.Length).ToArray();
        var targets = new int[edges];
        for (var i = 0; i < edges; i++)
            targets[next[edgePeople[i]]++] = edgeDevices[i];
        return new Adjacency(starts, targets);
    }

    private static int[] Ones(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var ones = new int[count];
        Array.Fill(ones, 1);
        return ones;
    }

    private void CheckPerson(int person)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(person);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(person, people.Length);
    }

    private void CheckDevice(int device)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(device);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(device, devices.Length);
    }
}
