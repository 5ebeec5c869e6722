namespace ComplianceAnalyzer.CalMix.Flow;

/// <summary>
/// The users or the devices of a graph while a flow is sought. Between the sides there is no limit, and back only what flows:
/// seen from its own end of the network either side looks the same, so all that is done from one can be done from the other.
/// </summary>
/// <param name="rows">The neighbors on the other side.</param>
/// <param name="edges">The number of the edge at each place of the rows; null where that is the place itself.</param>
internal sealed class FlowSide(Adjacency rows, int[]? edges)
{
    public int[] Starts { get; } = rows.Starts;

    public int[] Targets { get; } = rows.Targets;

    public FlowVertex[] Vertices { get; } = new FlowVertex[rows.Count];

    public ReadOnlySpan<int> Neighbors(int vertex) =>
        Targets.AsSpan(Starts[vertex], Starts[vertex + 1] - Starts[vertex]);

    public int Degree(int vertex) => Starts[vertex + 1] - Starts[vertex];

    public int Edge(int place) => edges is null ? place : edges[place];

    /// <summary>Vertices that could still send or take.</summary>
    public int CountOpen()
    {
        var count = 0;
        foreach (ref readonly var vertex in Vertices.AsSpan())
            if (vertex.Left > 0)
                count++;
        return count;
    }

    /// <summary>Of each vertex whether its level is above the origin, or is not.</summary>
    public bool[] Above(int origin, bool wanted)
    {
        var above = new bool[Vertices.Length];
        for (var v = 0; v < above.Length; v++)
            above[v] = Vertices[v].Level > origin == wanted;
        return above;
    }

    public void ForgetLevels()
    {
        foreach (ref var vertex in Vertices.AsSpan())
            vertex.Level = 0;
    }
}
