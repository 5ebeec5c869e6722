using System.Diagnostics;
using System.Globalization;
using ComplianceAnalyzer.CalMix;
using ComplianceAnalyzer.CalMix.Solver.Tests;
using ComplianceAnalyzer.CalMix.Tests.Shapes;

// dotnet run -c Release --project tests/ComplianceAnalyzer.CalMix.Benchmarks -- [people] [shape ...]
// For each shape: the answer from zero with its proof (unequal prices include the answer at equal ones), the same maximum flow by
// OR-Tools, and owned pools on either side of it. Seconds are of processor time.
var people = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
var shapes = args.Length > 1 ? args.Skip(1).Select(Enum.Parse<Shape>) : Enum.GetValues<Shape>();
Console.WriteLine(
    "shape          people   devices  accesses  question                     s      MB       cost      bound  proof"
);
foreach (var shape in shapes)
{
    var graph = ShapeGenerator.Generate(shape, people, seed: 1);
    CalMixSolver.Solve(ShapeGenerator.Generate(shape, 1000, seed: 1), CalPools.None);
    var zero = Measure(shape, graph, "from zero 1:1", CalPools.None, CalPrices.Equal);
    Measure(shape, graph, "from zero 199:165", CalPools.None, new CalPrices(199, 165));
    Oracle(shape, graph, CalPrices.Equal);
    Oracle(shape, graph, new CalPrices(199, 165));
    var (x, y) = ((int)zero.UserCals, (int)zero.DeviceCals);
    Measure(shape, graph, "fewer users", new CalPools(x * 8 / 10, y), CalPrices.Equal);
    Measure(shape, graph, "more users", new CalPools(x * 11 / 10, y * 8 / 10), CalPrices.Equal);
    Measure(shape, graph, "many users", new CalPools(x * 13 / 10, y * 3 / 10), new CalPrices(199, 165));
    Measure(shape, graph, "more devices", new CalPools(x * 8 / 10, y * 12 / 10), new CalPrices(199, 165));
}

static void Oracle(Shape shape, AccessGraph graph, CalPrices prices)
{
    using var process = Process.GetCurrentProcess();
    var started = process.TotalProcessorTime;
    var value = MaxFlowOracle.Value(graph, prices);
    process.Refresh();
    var seconds = (process.TotalProcessorTime - started).TotalSeconds;
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{shape, -12} {graph.People, 8} {graph.Devices, 9} {graph.Accesses, 9}  {$"OR-Tools {prices.User}:{prices.Device}", -20} {seconds, 9:0.000} {"", 7} {value, 10}"
        )
    );
}

static MixAnswer Measure(Shape shape, AccessGraph graph, string question, CalPools pools, CalPrices prices)
{
    var before = GC.GetTotalMemory(forceFullCollection: true);
    // Processor time, so that a busy machine does not count.
    using var process = Process.GetCurrentProcess();
    var started = process.TotalProcessorTime;
    var result = CalMixSolver.Solve(graph, pools, prices);
    process.Refresh();
    var seconds = (process.TotalProcessorTime - started).TotalSeconds;
    var answer = result.Cheapest;
    var peak = Math.Max(0, GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes - before) >> 20;
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{shape, -12} {graph.People, 8} {graph.Devices, 9} {graph.Accesses, 9}  {question, -20} {seconds, 9:0.000} {peak, 7} {answer.Cost, 10} {answer.LowerBound, 10}  {answer.Proof}"
        )
    );
    return answer;
}
