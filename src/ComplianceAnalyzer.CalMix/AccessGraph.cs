namespace ComplianceAnalyzer.CalMix;

/// <summary>
/// Who used the software from where. People and devices are numbered from zero by the caller; an access is an edge between them.
/// Immutable; built by <see cref="AccessGraphBuilder"/>.
/// </summary>
public sealed class AccessGraph
{
    /// <summary>The highest number of human beings, and of devices, accepted in one graph.</summary>
    public const int HighestTotalWeight = 1_000_000_000;

    internal AccessGraph(
        int[] weights,
        VertexState[] people,
        VertexState[] devices,
        Adjacency byPerson,
        Adjacency byDevice
    )
    {
        Weights = weights;
        PersonStates = people;
        DeviceStates = devices;
        ByPerson = byPerson;
        ByDevice = byDevice;
    }

    /// <summary>Number of people (accounts).</summary>
    public int People => PersonStates.Length;

    /// <summary>Number of devices.</summary>
    public int Devices => DeviceStates.Length;

    /// <summary>Number of distinct pairs of a person and a device.</summary>
    public int Accesses => ByPerson.Targets.Length;

    internal int[] Weights { get; }

    internal VertexState[] PersonStates { get; }

    internal VertexState[] DeviceStates { get; }

    internal Adjacency ByPerson { get; }

    internal Adjacency ByDevice { get; }

    /// <summary>The human beings behind an account, one or more.</summary>
    /// <param name="person">The person.</param>
    public int Weight(int person) => Weights[person];

    /// <summary>Whether some access of the person can only be covered by a User CAL.</summary>
    /// <param name="person">The person.</param>
    public bool IsForcedPerson(int person) => PersonStates[person].HasFlag(VertexState.Forced);

    /// <summary>Whether the person holds a User CAL by name.</summary>
    /// <param name="person">The person.</param>
    public bool IsHeldPerson(int person) => PersonStates[person].HasFlag(VertexState.Held);

    /// <summary>Whether some access from the device can only be covered by a Device CAL.</summary>
    /// <param name="device">The device.</param>
    public bool IsForcedDevice(int device) => DeviceStates[device].HasFlag(VertexState.Forced);

    /// <summary>Whether the device holds a Device CAL by name.</summary>
    /// <param name="device">The device.</param>
    public bool IsHeldDevice(int device) => DeviceStates[device].HasFlag(VertexState.Held);

    /// <summary>The devices a person used, ascending, each once.</summary>
    /// <param name="person">The person.</param>
    public ReadOnlySpan<int> DevicesOf(int person) => ByPerson.Of(person);

    /// <summary>The people who used a device, ascending, each once.</summary>
    /// <param name="device">The device.</param>
    public ReadOnlySpan<int> PeopleOf(int device) => ByDevice.Of(device);
}
