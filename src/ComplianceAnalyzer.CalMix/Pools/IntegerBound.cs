using System.Runtime.InteropServices;
using ComplianceAnalyzer.CalMix.Flow;

namespace ComplianceAnalyzer.CalMix.Pools;

/// <summary>
/// The least cost over all whole numbers of User CALs, each with the fewest Device CALs that the lines leave room for.
/// Rounding up to whole CALs makes it stronger than the linear bound, at no cost.
/// </summary>
internal static class IntegerBound
{
    private const int LinesAStep = 6;

    public static long Of(in PoolProblem problem, long totalUsers, ReadOnlySpan<BoundLine> lines, WorkMeter meter)
    {
        var best = long.MaxValue;
        // Below the pool a User CAL is free and can only lower the devices: start where it runs out.
        for (var x = Math.Clamp(problem.User, 0, totalUsers); x <= totalUsers; x++)
        {
            if (problem.Cost(x, 0) >= best)
                break;
            meter.Add(1 + (lines.Length / LinesAStep));
            long y = 0;
            foreach (var line in lines)
                y = Math.Max(y, line.LeastDevices(x));
            best = Math.Min(best, problem.Cost(x, y));
        }
        return best;
    }

    /// <summary>As few of the lines as give the same bound; one is enough more often than not.</summary>
    public static List<BoundLine> Needed(
        in PoolProblem problem,
        long totalUsers,
        List<BoundLine> lines,
        long bound,
        WorkMeter meter
    )
    {
        if (Of(problem, totalUsers, [], meter) >= bound)
            return [];
        foreach (var line in lines)
            if (Of(problem, totalUsers, [line], meter) >= bound)
                return [line];
        List<BoundLine> kept = [.. lines];
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            var line = kept[i];
            kept.RemoveAt(i);
            if (Of(problem, totalUsers, CollectionsMarshal.AsSpan(kept), meter) < bound)
                kept.Insert(i, line);
        }
        return kept;
    }
}
