namespace ComplianceAnalyzer.CalMix;

/// <summary>The neighbors of every vertex of one side, in one array (compressed sparse rows).</summary>
internal sealed class Adjacency(int[] starts, int[] targets)
{
    public int[] Starts { get; } = starts;

    public int[] Targets { get; } = targets;

    public int Count => Starts.Length - 1;

    public ReadOnlySpan<int> Of(int vertex) => Targets.AsSpan(Starts[vertex], Starts[vertex + 1] - Starts[vertex]);

    public int Degree(int vertex) => Starts[vertex + 1] - Starts[vertex];

    /// <summary>The same edges from the other side; neighbors come out ascending, whatever their order was.</summary>
    public Adjacency Transpose(int otherCount)
    {
        var rowStarts = new int[otherCount + 1];
        foreach (var target in Targets)
            rowStarts[target + 1]++;
        for (var i = 0; i < otherCount; i++)
            rowStarts[i + 1] += rowStarts[i];
        var next = rowStarts.AsSpan(0, otherCount).ToArray();
        var rowTargets = new int[Targets.Length];
        for (var vertex = 0; vertex < Count; vertex++)
            foreach (var target in Of(vertex))
                rowTargets[next[target]++] = vertex;
        return new Adjacency(rowStarts, rowTargets);
    }

    /// <summary>The same edges, each once; neighbors must be ascending.</summary>
    public Adjacency Distinct()
    {
        var rowStarts = new int[Starts.Length];
        var kept = 0;
        var rowTargets = new int[Targets.Length];
        for (var vertex = 0; vertex < Count; vertex++)
        {
            var previous = -1;
            foreach (var target in Of(vertex))
            {
                if (target == previous)
                    continue;
                rowTargets[kept++] = previous = target;
            }
            rowStarts[vertex + 1] = kept;
        }
        return new Adjacency(rowStarts, kept == rowTargets.Length ? rowTargets : rowTargets[..kept]);
    }
}
