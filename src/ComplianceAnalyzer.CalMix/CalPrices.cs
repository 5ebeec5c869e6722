using System.Runtime.InteropServices;

namespace ComplianceAnalyzer.CalMix;

/// <summary>What one more CAL costs, in minor units of one currency (cents).</summary>
/// <param name="User">Price of a User CAL, from 1 to <see cref="Highest"/>.</param>
/// <param name="Device">Price of a Device CAL, from 1 to <see cref="Highest"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CalPrices(long User, long Device)
{
    /// <summary>The highest price accepted; with <see cref="AccessGraph.HighestTotalWeight"/> it keeps every sum within a long.</summary>
    public const long Highest = 1_000_000_000;

    /// <summary>Every CAL counts one: the cost is the number of CALs.</summary>
    public static CalPrices Equal { get; } = new(1, 1);

    /// <summary>The least sum of whole CALs that is not below <paramref name="cost"/>.</summary>
    internal long NextAttainable(long cost)
    {
        var (low, high) = (Math.Min(User, Device), Math.Max(User, Device));
        var best = long.MaxValue;
        // A number of the dearer kind and that number plus the cheaper price leave the same rest: no need to look further.
        for (long dear = 0; dear <= low && best > cost; dear++)
        {
            var rest = Math.Max(0, cost - (dear * high));
            best = Math.Min(best, (dear * high) + ((rest + low - 1) / low * low));
            if (rest == 0)
                break;
        }
        return best;
    }

    internal long Cost(long user, long device) => (User * user) + (Device * device);
}
