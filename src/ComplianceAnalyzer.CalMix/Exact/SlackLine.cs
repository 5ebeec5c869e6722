using System.Runtime.InteropServices;
using ComplianceAnalyzer.CalMix.Pools;

namespace ComplianceAnalyzer.CalMix.Exact;

/// <summary>
/// How far above one line a cover of at most some cost can be: one that is above it by more costs more.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SlackLine(BoundLine Line, long Slack)
{
    /// <summary>The line that leaves the least room, in units of its own capacities; negative if no cover costs so little.</summary>
    public static SlackLine? Tightest(in PoolProblem problem, IReadOnlyList<BoundLine> lines, long cost)
    {
        SlackLine? best = null;
        foreach (var line in lines)
        {
            var slack = new SlackLine(line, Room(problem, line, cost));
            if (best is null || slack.IsTighterThan(best.Value))
                best = slack;
        }
        return best;
    }

    private bool IsTighterThan(SlackLine other) =>
        (Int128)Slack * (other.Line.UserCapacity + other.Line.DeviceCapacity)
        < (Int128)other.Slack * (Line.UserCapacity + Line.DeviceCapacity);

    /// <summary>The most that a·x + b·y − value can be where the cost is at most <paramref name="cost"/>.</summary>
    private static long Room(in PoolProblem problem, BoundLine line, long cost)
    {
        var most = long.MinValue;
        for (long bought = 0; bought * problem.Prices.User <= cost; bought++)
        {
            var x = problem.User + bought;
            var y = problem.Device + ((cost - (bought * problem.Prices.User)) / problem.Prices.Device);
            if (x >= 0 && y >= 0)
                most = Math.Max(most, (line.UserCapacity * x) + (line.DeviceCapacity * y) - line.Value);
        }
        return most;
    }
}
