using System.Runtime.InteropServices;
using ComplianceAnalyzer.CalMix.Flow;

namespace ComplianceAnalyzer.CalMix.Pools;

/// <summary>
/// What is owned and what more costs, after the forced vertices have had theirs: a pool below zero is what they already ask for
/// beyond what is owned.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PoolProblem(long User, long Device, CalPrices Prices)
{
    public long Cost(long x, long y) => Prices.Cost(Math.Max(0, x - User), Math.Max(0, y - Device));

    public long Cost(Cover cover) => Cost(cover.X, cover.Y);
}
