using ComplianceAnalyzer.CalMix.Flow;

namespace ComplianceAnalyzer.CalMix.Exact;

/// <summary>An order of the kernel's vertices that keeps few of them waiting for a neighbor at a time, and finishes a component before the next.</summary>
internal static class VertexOrder
{
    // Two counts over the neighbors of a candidate, beside what they look at.
    private const int CandidateSteps = 3;

    /// <returns>The order, or null where the work ran out before it was known.</returns>
    public static int[]? Of(Kernel kernel, WorkMeter meter)
    {
        var placed = new bool[kernel.Count];
        var seen = new bool[kernel.Count];
        var order = new List<int>(kernel.Count);
        // Small degrees first: a component is begun at its edge.
        var roots = Enumerable.Range(0, kernel.Count).OrderBy(v => kernel.Neighbors[v].Length).ToArray();
        foreach (var root in roots)
        {
            if (placed[root])
                continue;
            var candidates = new List<int> { root };
            seen[root] = true;
            while (candidates.Count > 0)
            {
                if (meter.Exhausted)
                    return null;
                var next = Next(kernel, candidates, placed, meter);
                candidates.Remove(next);
                placed[next] = true;
                order.Add(next);
                foreach (var (neighbor, _) in kernel.Neighbors[next])
                {
                    if (seen[neighbor])
                        continue;
                    seen[neighbor] = true;
                    candidates.Add(neighbor);
                }
            }
        }
        return [.. order];
    }

    /// <summary>The candidate that leaves the fewest waiting: itself, if it has neighbors to come, less those that waited for it alone.</summary>
    private static int Next(Kernel kernel, List<int> candidates, bool[] placed, WorkMeter meter)
    {
        var best = -1;
        var bestGrowth = (int.MaxValue, int.MaxValue);
        foreach (var vertex in candidates)
        {
            var open = kernel.Neighbors[vertex].Count(n => !placed[n.Vertex]);
            var freed = kernel
                .Neighbors[vertex]
                .Count(n => placed[n.Vertex] && WaitsFor(kernel, n.Vertex, vertex, placed, meter));
            meter.Add(CandidateSteps + kernel.Neighbors[vertex].Length);
            var growth = ((open > 0 ? 1 : 0) - freed, open);
            if (growth.CompareTo(bestGrowth) >= 0)
                continue;
            bestGrowth = growth;
            best = vertex;
        }
        return best;
    }

    private static bool WaitsFor(Kernel kernel, int waiting, int vertex, bool[] placed, WorkMeter meter)
    {
        meter.Add(kernel.Neighbors[waiting].Length);
        foreach (var (neighbor, _) in kernel.Neighbors[waiting])
            if (neighbor != vertex && !placed[neighbor])
                return false;
        return true;
    }
}
