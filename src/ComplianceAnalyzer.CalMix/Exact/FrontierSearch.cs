using System.Numerics;
using ComplianceAnalyzer.CalMix.Flow;
using ComplianceAnalyzer.CalMix.Pools;

namespace ComplianceAnalyzer.CalMix.Exact;

/// <summary>
/// Looks at every cover of the kernel that is within the slack, a vertex at a time: choices that agree on the vertices still
/// waiting for a neighbor are told apart only by their User CALs. Integers throughout; exact when it finishes.
/// </summary>
internal sealed class FrontierSearch
{
    private const int MostWaiting = 60;

    // A row that is looked up twice by its key and may be made anew.
    private const int RowSteps = 20;

    // Numbers of a row that are handled in one step.
    private const int NumbersAStep = 3;

    // A row that is only looked at.
    private const int TraceSteps = 2;

    // A vertex that is planned, beside its neighbors.
    private const int StepSteps = 10;

    private readonly Kernel kernel;
    private readonly PoolProblem problem;
    private readonly BoundLine line;
    private readonly int slack;
    private readonly WorkMeter meter;
    private readonly long mostNumbers;
    private readonly int[]? order;
    private readonly int[] slot;
    private readonly List<Step> steps = [];
    private readonly List<FrontierLayer> layers = [];

    public FrontierSearch(Kernel kernel, PoolProblem problem, SlackLine line, WorkMeter meter, long mostNumbers)
    {
        this.kernel = kernel;
        this.problem = problem;
        this.line = line.Line;
        slack = (int)line.Slack;
        this.meter = meter;
        this.mostNumbers = mostNumbers;
        order = VertexOrder.Of(kernel, meter);
        slot = new int[kernel.Count];
    }

    /// <summary>Whether all covers within the slack were looked at.</summary>
    public bool Finished { get; private set; }

    /// <summary>The cheapest cover that costs less than <paramref name="cost"/>, or null.</summary>
    public Cover? Find(long cost)
    {
        if (!PlanSteps() || !Run(cost))
            return null;
        Finished = true;
        var found = -1;
        foreach (var (_, row) in layers[^1].Rows)
            for (var i = 0; i < row.Slack.Length; i++)
            {
                if (row.Slack[i] == FrontierLayer.Impossible || Cost(row.First + i, row.Slack[i]) >= cost)
                    continue;
                cost = Cost(row.First + i, row.Slack[i]);
                found = row.First + i;
            }
        return found < 0 ? null : kernel.CoverWith(TraceBack(found));
    }

    private long Cost(int kernelX, int kernelSlack)
    {
        var x = kernel.FixedX + kernelX;
        return problem.Cost(x, (line.Value + kernelSlack - (line.UserCapacity * x)) / line.DeviceCapacity);
    }

    /// <summary>
    /// Gives each waiting vertex one of 64 bits for as long as it waits; false if more wait at a time than is sensible, or there was not
    /// work enough to find an order.
    /// </summary>
    private bool PlanSteps()
    {
        if (order is null)
            return false;
        var left = new int[kernel.Count];
        for (var v = 0; v < kernel.Count; v++)
            left[v] = kernel.Neighbors[v].Length;
        var free = ulong.MaxValue;
        var done = new bool[kernel.Count];
        foreach (var vertex in order)
        {
            meter.Add(StepSteps + kernel.Neighbors[vertex].Length);
            ulong mustBeChosen = 0;
            ulong finished = 0;
            var paid = new List<(ulong, long)>();
            foreach (var (neighbor, flow) in kernel.Neighbors[vertex])
            {
                if (!done[neighbor])
                    continue;
                var bit = 1UL << slot[neighbor];
                mustBeChosen |= bit;
                if (flow > 0)
                    paid.Add((bit, flow));
                left[vertex]--;
                if (--left[neighbor] == 0)
                    finished |= bit;
            }
            done[vertex] = true;
            ulong own = 0;
            if (left[vertex] > 0)
            {
                slot[vertex] = BitOperations.TrailingZeroCount(free);
                own = 1UL << slot[vertex];
                free &= ~own;
            }
            free |= finished;
            if (64 - BitOperations.PopCount(free) > MostWaiting)
                return false;
            steps.Add(new Step(vertex, own, mustBeChosen, finished, [.. paid]));
        }
        return true;
    }

    private bool Run(long cost)
    {
        var (least, most) = Window(cost - 1);
        var rest = kernel.Weight.Sum(w => (long)w);
        if (rest > int.MaxValue / 2)
            return false;
        var layer = new FrontierLayer();
        layer.Merge(0, new FrontierLayer.Row(0, [0]), 0, 0, slack);
        layers.Add(layer);
        long numbers = 0;
        foreach (var step in steps)
        {
            var next = new FrontierLayer();
            foreach (var (key, row) in layer.Rows)
            {
                if (meter.Exhausted)
                    return false;
                meter.Add(RowSteps + (row.Slack.Length / NumbersAStep));
                if ((key & step.MustBeChosen) == step.MustBeChosen)
                    next.Merge(step.After(key, chosen: false), row, 0, 0, slack);
                var more = kernel.Slack[step.Vertex] + step.Paid(key);
                if (more <= slack)
                    next.Merge(step.After(key, chosen: true), row, kernel.Weight[step.Vertex], more, slack);
                if (numbers + next.Size > mostNumbers)
                    return false;
            }
            rest -= kernel.Weight[step.Vertex];
            next.Trim(
                (int)Math.Clamp(least - kernel.FixedX - rest, int.MinValue / 2, int.MaxValue / 2),
                (int)Math.Clamp(most - kernel.FixedX, int.MinValue / 2, int.MaxValue / 2)
            );
            meter.Add(next.Size / NumbersAStep);
            numbers += next.Size;
            layers.Add(layer = next);
        }
        return true;
    }

    /// <summary>The numbers of User CALs between which a cover of at most this cost lies.</summary>
    private (long Least, long Most) Window(long cost)
    {
        var mostDevices = problem.Device + (cost / problem.Prices.Device);
        var rest = line.Value - (line.DeviceCapacity * mostDevices);
        var least = rest <= 0 ? 0 : (rest + line.UserCapacity - 1) / line.UserCapacity;
        return (least, problem.User + (cost / problem.Prices.User));
    }

    private bool[] TraceBack(int x)
    {
        var chosen = new bool[kernel.Count];
        ulong key = 0;
        var value = layers[^1].Get(key, x);
        for (var i = steps.Count - 1; i >= 0; i--)
            (key, x, value) = Before(i, key, x, value, chosen);
        return chosen;
    }

    private (ulong Key, int X, int Value) Before(int index, ulong key, int x, int value, bool[] chosen)
    {
        var step = steps[index];
        foreach (var (before, row) in layers[index].Rows)
        {
            meter.Add(TraceSteps);
            var allowed = (before & step.MustBeChosen) == step.MustBeChosen;
            if (allowed && step.After(before, chosen: false) == key && row.At(x) == value)
                return (before, x, value);
            var paid = kernel.Slack[step.Vertex] + step.Paid(before);
            var weight = kernel.Weight[step.Vertex];
            if (paid > value || step.After(before, chosen: true) != key || row.At(x - weight) != value - paid)
                continue;
            chosen[step.Vertex] = true;
            return (before, x - weight, (int)(value - paid));
        }
        throw new InvalidOperationException("A choice that was counted has nothing before it.");
    }

    private sealed record Step(
        int Vertex,
        ulong Own,
        ulong MustBeChosen,
        ulong Finished,
        (ulong Bit, long Flow)[] PaidEdges
    )
    {
        public ulong After(ulong key, bool chosen) => (chosen ? key | Own : key) & ~Finished;

        public long Paid(ulong key)
        {
            long paid = 0;
            foreach (var (bit, flow) in PaidEdges)
                if ((key & bit) != 0)
                    paid += flow;
            return paid;
        }
    }
}
