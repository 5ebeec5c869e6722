namespace ComplianceAnalyzer.Analysis.CalMixing;

/// <summary>Work that several analyses share, in steps of the CAL mix (some ten nanoseconds each).</summary>
/// <param name="total">What there is.</param>
internal sealed class WorkPool(long total)
{
    /// <summary>What is left; zero where all is spent.</summary>
    internal long Left { get; private set; } = total;

    /// <summary>Whether nothing is left.</summary>
    internal bool IsSpent => Left == 0;

    internal void Spend(long steps) => Left = Math.Max(0, Left - steps);
}
