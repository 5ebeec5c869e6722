using ComplianceAnalyzer.CalMix.Flow;

namespace ComplianceAnalyzer.CalMix.Pools;

/// <summary>
/// Walks from one end of a face to the other, a block at a time, and keeps the cheapest cover it passes: once in plain order,
/// and once from either end with the largest block that still fits, so that small blocks are left to fill the rest.
/// </summary>
internal sealed class ClosureWalk(FaceBlocks blocks, CutFace face, PoolProblem problem, WorkMeter meter)
{
    // A block goes through a queue by rank.
    private const int BlockSteps = 15;

    private long bestCost = long.MaxValue;
    private bool[] best = [];

    public Cover Cheapest()
    {
        PlainOrder();
        Fill(blocks.Needs, forward: true);
        Fill(blocks.Needs.Transpose(blocks.Count), forward: false);
        return blocks.CoverWith(best);
    }

    private void PlainOrder()
    {
        var (x, y) = (face.Right.X, face.Right.Y);
        var length = 0;
        bestCost = problem.Cost(x, y);
        for (var block = 0; block < blocks.Count; block++)
        {
            x -= blocks.UserWeight[block];
            y += blocks.DeviceCount[block];
            if (problem.Cost(x, y) >= bestCost)
                continue;
            bestCost = problem.Cost(x, y);
            length = block + 1;
        }
        best = new bool[blocks.Count];
        best.AsSpan(0, length).Fill(true);
    }

    /// <summary>Takes blocks in from the right end (or leaves them out from the left) while they fit before the pool's edge.</summary>
    private void Fill(Adjacency needs, bool forward)
    {
        var taken = new bool[blocks.Count];
        if (!forward)
            Array.Fill(taken, true);
        var sign = forward ? 1 : -1;
        meter.Add(needs.Targets.Length * 2L);
        var end = forward ? face.Right : face.Left;
        var (x, y) = (end.X, end.Y);
        var waiting = new int[blocks.Count];
        for (var block = 0; block < blocks.Count; block++)
            waiting[block] = needs.Degree(block);
        var dependents = needs.Transpose(blocks.Count);
        var ready = new PriorityQueue<int, (long, int)>();
        for (var block = 0; block < blocks.Count; block++)
            if (waiting[block] == 0)
                ready.Enqueue(block, Rank(block));
        while (ready.TryDequeue(out var block, out _))
        {
            meter.Add(BlockSteps);
            var (nextX, nextY) = (x - (sign * blocks.UserWeight[block]), y + (sign * blocks.DeviceCount[block]));
            // Past the pool's edge a step costs what it brings: it is not taken, unless nothing smaller can stop short.
            if (problem.Cost(nextX, nextY) > problem.Cost(x, y))
                continue;
            (x, y) = (nextX, nextY);
            taken[block] = forward;
            foreach (var dependent in dependents.Of(block))
                if (--waiting[dependent] == 0)
                    ready.Enqueue(dependent, Rank(dependent));
        }
        if (problem.Cost(x, y) >= bestCost)
            return;
        bestCost = problem.Cost(x, y);
        best = taken;
    }

    private (long, int) Rank(int block) => (-(blocks.UserWeight[block] + blocks.DeviceCount[block]), block);
}
