using ComplianceAnalyzer.CalMix.Flow;

namespace ComplianceAnalyzer.CalMix.Pools;

/// <summary>
/// Among the minimum cuts of one flow the one that changes fewest present assignments, then has fewest holders, then the most
/// User CALs. Only one cut is all that, so neither the numbering nor the order of the input decides.
/// </summary>
/// <remarks>The wishes are added to the capacities, scaled so that no sum of them outweighs one unit of cost.</remarks>
internal sealed class StableChoice(CoverGraph graph, bool[] presentUsers, bool[] presentDevices, WorkMeter meter)
{
    private readonly bool anyPresent = presentUsers.Contains(true) || presentDevices.Contains(true);

    /// <summary>The choice, or the cover given if the face has no other or the numbers would not fit.</summary>
    public Cover Among(CutFace face, Cover cover)
    {
        var (a, b) = (face.UserCapacity, face.DeviceCapacity);
        var oneEach = a == b && graph.TotalWeight == graph.Users;
        if (face.Right.X == face.Left.X || meter.Exhausted)
            return cover;
        // Every minimum cut has as many holders as the others: the end with the most User CALs is the choice.
        if (oneEach && !anyPresent)
            return face.Right;
        long vertices = graph.Users + graph.Devices;
        var change = anyPresent ? vertices + 1 : 0;
        var scale = ((change + 1) * vertices) + 1;
        if ((Int128)scale * ((Int128)(a * graph.TotalWeight) + (b * (Int128)graph.Devices)) > long.MaxValue / 4)
            return cover;
        var flow = new CoverFlow(graph, meter);
        flow.Run(
            Capacities(graph.Users, u => a * graph.UserWeight[u] * scale, presentUsers, change),
            Capacities(graph.Devices, _ => b * scale, presentDevices, change)
        );
        return flow.Face().Right;
    }

    private static long[] Capacities(int count, Func<int, long> cost, bool[] present, long change)
    {
        var capacities = new long[count];
        for (var i = 0; i < count; i++)
            capacities[i] = cost(i) + 1 + (present[i] ? -change : change);
        return capacities;
    }
}
