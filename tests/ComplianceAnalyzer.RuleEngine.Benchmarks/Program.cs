using System.Globalization;
using BenchmarkDotNet.Running;
using ComplianceAnalyzer.RuleEngine.Benchmarks;

if (args is ["ratios", ..])
{
    int[] sizes = [.. args.Skip(1).Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
    Ratios.Print(sizes.Length > 0 ? sizes : [1_000, 10_000, 100_000, 1_000_000]);
}
else
    BenchmarkSwitcher.FromAssembly(typeof(EstateBenchmarks).Assembly).Run(args);
