namespace ComplianceAnalyzer.RuleEngine.Benchmarks;

/// <summary>What the rules found: for each how often it fired, and a sum that no two different answers are likely to share.</summary>
public sealed class Tally
{
    private readonly long[] counts = new long[Enum.GetValues<Question>().Length];
    private readonly long[] sums = new long[Enum.GetValues<Question>().Length];

    public void Add(Question question, long a, long b)
    {
        counts[(int)question]++;
        unchecked
        {
            sums[(int)question] += ((a * 1_000_003) + b) * 0x9E3779B97F4A7C1 >> 7;
        }
    }

    public void Clear()
    {
        Array.Clear(counts);
        Array.Clear(sums);
    }

    public override string ToString() => string.Join(' ', counts.Zip(sums));
}

public enum Question
{
    OwnDepartment,
    Unlicensed,
    SharedDevice,
    Required,
    ServerLoad,
}
