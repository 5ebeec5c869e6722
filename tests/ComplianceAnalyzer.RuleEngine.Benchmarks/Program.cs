using System.Globalization;
using BenchmarkDotNet.Running;
using ComplianceAnalyzer.RuleEngine.Benchmarks;

#if !NRULES
if (args is ["ratios", "explain", ..])
    Explanations.Print(Sizes(args.Skip(2), [1_000, 10_000, 100_000]));
else
#endif
if (args is ["ratios", ..])
    Ratios.Print(Sizes(args.Skip(1), [1_000, 10_000, 100_000, 1_000_000]));
else
    BenchmarkSwitcher.FromAssembly(typeof(EstateBenchmarks).Assembly).Run(args);

static int[] Sizes(IEnumerable<string> given, int[] usual)
{
    int[] sizes = [.. given.Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
    return sizes.Length > 0 ? sizes : usual;
}
