using BenchmarkDotNet.Attributes;
using NRules;

namespace ComplianceAnalyzer.RuleEngine.Benchmarks;

/// <summary>Engine and dictionaries over the same estate.</summary>
[MemoryDiagnoser]
public class EstateBenchmarks
{
    private Estate estate = new(0);
    private Engine engine = new();

    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public int Devices { get; set; }

    [GlobalSetup]
    public void Load()
    {
        estate = new Estate(Devices);
        engine = new Engine();
    }

    [Benchmark]
    public int Engine()
    {
        ISession session = engine.Begin();
        session.InsertAll(estate.Facts);
        return session.Fire();
    }

    [Benchmark(Baseline = true)]
    public Tally Dictionaries() => ByHand.Answer(estate);
}
