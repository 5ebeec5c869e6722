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
        if (face.Right.X == face.Left.X || meter.Exhausted)
            return cover;
        // With one human being to an account, the end with most CALs of the dearer kind has fewest holders.
        if (!anyPresent && graph.TotalWeight == graph.Users)
            return a < b ? face.Left : face.Right;
        // Elsewhere all minimum cuts agree.
        var open = graph.Between(face.Right, face.Left);
        long vertices = open.Users + open.Devices;
        var change = anyPresent ? vertices + 1 : 0;
        var scale = ((change + 1) * vertices) + 1;
        if ((Int128)scale * ((a * (Int128)open.TotalWeight) + (b * (Int128)open.Devices)) > long.MaxValue / 4)
            return cover;
        var flow = new CoverFlow(open, meter);
        flow.Run(
            Capacities(open.PersonIds, u => a * graph.UserWeight[u] * scale, presentUsers, change),
            Capacities(open.DeviceIds, _ => b * scale, presentDevices, change)
        );
        return flow.CutShort ? cover : With(face.Right, open, flow.Face().Right);
    }

    private static long[] Capacities(int[] vertices, Func<int, long> cost, bool[] present, long change) =>
        Array.ConvertAll(vertices, v => cost(v) + 1 + (present[v] ? -change : change));

    private Cover With(Cover cover, CoverGraph open, Cover choice)
    {
        var users = (bool[])cover.Users.Clone();
        var devices = (bool[])cover.Devices.Clone();
        for (var u = 0; u < open.Users; u++)
            users[open.PersonIds[u]] = choice.Users[u];
        for (var d = 0; d < open.Devices; d++)
            devices[open.DeviceIds[d]] = choice.Devices[d];
        return Cover.Of(graph, users, devices);
    }
}
