namespace ComplianceAnalyzer.CalMix.Flow;

/// <summary>A lawful choice on a <see cref="CoverGraph"/>: every edge has a chosen end.</summary>
internal sealed class Cover(bool[] users, bool[] devices, long x, long y)
{
    public bool[] Users { get; } = users;

    public bool[] Devices { get; } = devices;

    /// <summary>User CALs used.</summary>
    public long X { get; } = x;

    /// <summary>Device CALs used.</summary>
    public long Y { get; } = y;

    public bool IsLawful(CoverGraph graph)
    {
        for (var u = 0; u < graph.Users; u++)
            foreach (var d in graph.ByUser.Of(u))
                if (!Users[u] && !Devices[d])
                    return false;
        return true;
    }

    public static Cover Of(CoverGraph graph, bool[] users, bool[] devices)
    {
        long x = 0;
        for (var u = 0; u < users.Length; u++)
            if (users[u])
                x += graph.UserWeight[u];
        return new Cover(users, devices, x, devices.AsSpan().Count(true));
    }

    public static Cover AllUsers(CoverGraph graph)
    {
        var users = new bool[graph.Users];
        Array.Fill(users, true);
        return new Cover(users, new bool[graph.Devices], graph.TotalWeight, 0);
    }

    public static Cover AllDevices(CoverGraph graph)
    {
        var devices = new bool[graph.Devices];
        Array.Fill(devices, true);
        return new Cover(new bool[graph.Users], devices, 0, graph.Devices);
    }
}
