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

    internal long Cost(long user, long device) => (User * user) + (Device * device);
}
