using ComplianceAnalyzer.CalMix.Flow;
using ComplianceAnalyzer.CalMix.Pools;

namespace ComplianceAnalyzer.CalMix.Exact;

/// <summary>
/// Looks for a cheaper cover in a graph too large to search whole: opens small pieces from all over it, leaves the rest as in a
/// minimum cut close to the pools, and searches the pieces exactly. Many pieces of many sizes fill a pool to the last CAL.
/// Proves nothing by itself.
/// </summary>
internal sealed class WindowSearch(CoverGraph graph, CutFace face, CoverFlow flow, WorkMeter meter, PoolProblem problem)
{
    private const int Rounds = 9;
    private const long MostNumbers = 6_000_000;
    private const int MostVertices = 2_400;

    private readonly ResidualProbe probe = new(graph, flow, meter);
    private readonly bool[] asked = new bool[graph.Users + graph.Devices];

    /// <summary>A cover cheaper than <paramref name="known"/>, or that one.</summary>
    /// <param name="known">The cheapest cover known.</param>
    /// <param name="start">A minimum cut of the line's flow.</param>
    /// <param name="line">The line.</param>
    /// <param name="bound">The cost below which there is nothing.</param>
    public Cover Improve(Cover known, Cover start, BoundLine line, long bound)
    {
        var hopeless = 0;
        for (var round = 0; round < Rounds && problem.Cost(known) > bound && hopeless < 2 && !meter.Exhausted; round++)
        {
            hopeless++;
            // Small pieces in great number first; larger ones hold what small ones cut apart.
            var pieceSize = 24 << (round % 3);
            var best = problem.Cost(known);
            foreach (var cost in new[] { best - 1, bound + ((best - bound) / 4), bound })
            {
                var slack = SlackLine.Tightest(problem, [line], cost)!.Value;
                if (slack.Slack is < 0 or > int.MaxValue / 2)
                    break;
                var kernel = Kernel.Around(graph, start, flow, Open(start, slack.Slack, round, pieceSize), meter);
                var search = new FrontierSearch(kernel, problem, slack, meter, MostNumbers);
                known = search.Find(cost + 1) ?? known;
                if (!search.Finished)
                    continue;
                hopeless = 0;
                break;
            }
        }
        return known;
    }

    /// <summary>
    /// Pieces of neighbors that can change sides within the slack: begun at evenly spread vertices, then at those beside them,
    /// until the window is full. With little slack few vertices can change, and most of the graph is asked.
    /// </summary>
    private int[] Open(Cover start, long slack, int round, int pieceSize)
    {
        var stride = Math.Max(1, (int)((long)asked.Length * pieceSize / MostVertices));
        Array.Clear(asked);
        var open = new List<int>();
        for (var shift = 0; shift < stride && open.Count < MostVertices && !meter.Exhausted; shift++)
        {
            var first = (int)(((long)stride * round / Rounds) + shift) % stride;
            for (var seed = first; seed < asked.Length && open.Count < MostVertices; seed += stride)
                if (CanChange(start, slack, seed))
                    OpenPiece(start, slack, seed, pieceSize, open);
        }
        return [.. open];
    }

    private void OpenPiece(Cover start, long slack, int seed, int pieceSize, List<int> open)
    {
        var from = open.Count;
        open.Add(seed);
        for (var head = from; head < open.Count && open.Count - from < pieceSize; head++)
        {
            var vertex = open[head];
            var isUser = vertex < graph.Users;
            foreach (var neighbor in isUser ? graph.ByUser.Of(vertex) : graph.ByDevice.Of(vertex - graph.Users))
            {
                var next = isUser ? neighbor + graph.Users : neighbor;
                if (open.Count - from < pieceSize && CanChange(start, slack, next))
                    open.Add(next);
            }
        }
    }

    /// <summary>Whether the vertex can be opened; asked once for each window.</summary>
    private bool CanChange(Cover start, long slack, int vertex)
    {
        meter.Add(1);
        if (asked[vertex])
            return false;
        asked[vertex] = true;
        return Kernel.IsFree(graph, face, vertex)
            || !probe.CostsMoreThan(vertex, toSource: Kernel.OnSinkSide(graph, start, vertex), slack);
    }
}
