using System.Globalization;
using ComplianceAnalyzer.CalMix;
using ComplianceAnalyzer.CalMix.Benchmarks;
using ComplianceAnalyzer.CalMix.Solver.Tests;
using ComplianceAnalyzer.CalMix.Tests.Shapes;

// README.md says what is measured.
const int Runs = 3;
if (args is ["budgets"])
{
    Budgets.Run();
    return;
}
var zeroOnly = args.Contains("zero");
args = [.. args.Where(arg => arg != "zero")];
var people = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
var shapes = args.Length > 1 ? args.Skip(1).Select(Enum.Parse<Shape>) : Enum.GetValues<Shape>();
CalPrices[] allPrices = [CalPrices.Equal, new(199, 165)];

// Compiled before it is measured.
CalMixSolver.SolveFromZero(ShapeGenerator.Generate(Shape.Uniform, 100_000, seed: 1));
Console.WriteLine(
    "shape          people   devices  accesses  question                   cpu s  wall s  OR-Tools cpu s  ratio      MB       cost      bound  proof"
);
foreach (var shape in shapes)
{
    var graph = ShapeGenerator.Generate(shape, people, seed: 1);
    var mixes = new List<MixAnswer>();
    foreach (var prices in allPrices)
    {
        var zero = Cost.OfBest(Runs, () => CalMixSolver.SolveFromZero(graph, prices));
        var oracle = Cost.OfBest(Runs, () => MaxFlowOracle.Value(graph, prices));
        if (oracle.Value != zero.Value.Cost)
            throw new InvalidOperationException($"OR-Tools finds {oracle.Value}.");
        Write(shape, graph, "from zero", zero.Value, zero.Cost, oracle.Cost.Processor);
        mixes.Add(zero.Value);
    }
    if (zeroOnly)
        continue;
    var (x, y) = ((int)mixes[0].UserCals, (int)mixes[0].DeviceCals);
    Pools("fewer users", new CalPools(x * 8 / 10, y), allPrices[0]);
    Pools("more users", new CalPools(x * 11 / 10, y * 8 / 10), allPrices[0]);
    Pools("many users", new CalPools(x * 13 / 10, y * 3 / 10), allPrices[1]);
    Pools("more devices", new CalPools(x * 8 / 10, y * 12 / 10), allPrices[1]);

    void Pools(string question, CalPools pools, CalPrices prices)
    {
        var (answer, cost) = Cost.OfBest(1, () => CalMixSolver.Solve(graph, pools, prices).Cheapest);
        Write(shape, graph, question, answer, cost, null);
    }
}

static void Write(Shape shape, AccessGraph graph, string question, MixAnswer answer, Cost cost, double? oracle) =>
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{shape, -12} {graph.People, 8} {graph.Devices, 9} {graph.Accesses, 9}  {$"{question} {answer.Prices.User}:{answer.Prices.Device}", -22} {cost.Processor, 9:0.000} {cost.Wall, 7:0.000} {oracle, 15:0.000} {oracle / cost.Processor, 6:0.0} {cost.Megabytes, 7} {answer.Cost, 10} {answer.LowerBound, 10}  {answer.Proof}"
        )
    );
