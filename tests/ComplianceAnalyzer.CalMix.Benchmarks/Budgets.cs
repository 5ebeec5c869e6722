using System.Globalization;
using ComplianceAnalyzer.CalMix.Solver;
using ComplianceAnalyzer.CalMix.Tests.Shapes;

namespace ComplianceAnalyzer.CalMix.Benchmarks;

/// <summary>What the work allowed buys, and whether a step means the same time everywhere.</summary>
internal static class Budgets
{
    private static readonly CalPrices Prices = new(199, 165);

    // An eighth, as it is, twenty times: --effort low, normal and high.
    private static readonly (string Name, Func<long, long> Work)[] Efforts =
    [
        ("low", work => work / 8),
        ("normal", work => work),
        ("high", work => work * 20),
    ];

    public static void Run()
    {
        Console.WriteLine(
            "estate           accesses  effort    allowed M   steps M   cpu s  ns/step       cost      bound  proof"
        );
        foreach (var (name, graph, pools) in Estates())
        foreach (var (effort, work) in Efforts)
        {
            var limits = new SolveLimits
            {
                Work = work(SolveLimits.WorkFor(graph.Accesses)),
                GapCloser = new CpSatGapCloser(),
            };
            var (result, cost) = Cost.OfBest(1, () => CalMixSolver.Solve(graph, pools, Prices, limits));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -16} {graph.Accesses, 8}  {effort, -8} {limits.Work / 1e6, 10:0} {result.Work / 1e6, 9:0} {cost.Processor, 7:0.00} {cost.Processor * 1e9 / result.Work, 8:0.0} {result.Cheapest.Cost, 10} {result.Cheapest.ProvedBound, 10}  {result.Cheapest.Proof}"
                )
            );
        }
    }

    private static IEnumerable<(string Name, AccessGraph Graph, CalPools Pools)> Estates()
    {
        yield return ("drawn 250", ShapeGenerator.Drawn(250, 200, 700, held: 5), new CalPools(125, 83));
        yield return ("drawn 5,833", ShapeGenerator.Drawn(5833, 4666, 16304, held: 50), new CalPools(2916, 1944));
        yield return (
            "mixed 100,000",
            ShapeGenerator.Generate(Shape.Mixed, 100_000, seed: 1),
            new CalPools(60_000, 6_000)
        );
        yield return (
            "uniform 100,000",
            ShapeGenerator.Generate(Shape.Uniform, 100_000, seed: 1),
            new CalPools(50_000, 40_000)
        );
    }
}
